-- expect: 2: the script calls itself too deep
local function down() return 1 + down() end
down()
