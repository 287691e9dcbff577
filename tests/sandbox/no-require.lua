-- expect: 2: "require" is not there: write use "plugin"
local x = require
