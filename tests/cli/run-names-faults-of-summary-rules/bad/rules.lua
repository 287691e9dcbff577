summary "good" (function() end)
summary "good" (function() end)
summary "rate" (function() end)
summary "nevre" (function() end)
summary "never" { 1 }
code "named" (function() summary "good" (function() end) end)
