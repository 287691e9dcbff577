-- expect: 2: the script calls itself too deep
local function down() return 1 + down() end
for i = 1, 3 do assert(not pcall(down)) end
