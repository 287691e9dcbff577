local weather = use "weather"
local hedges = use "hedges"
code "called-off" { any = weather.rain }
code "perhaps" { any = hedges.marking }
