--[==[ a comment
]==] plugin { summary = [=[
text ]]] ]=], attune = 1e5