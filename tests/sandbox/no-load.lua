-- expect: 2: "load" is not there: a script cannot make scripts
local x = load
