-- expect: 2: "print" is not there: write log "text"
local x = print
