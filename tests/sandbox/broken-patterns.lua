-- expect: ok
for _, pattern in ipairs { "[a", "[", "[^", "[%", "%", "%b", "%bx", "%f", "%fa", "(", ")", "(()", "%1", "(%1)",
                           "%9", "%0", "[a-", "[]", "[^]", "a%" } do
  local ok, told = pcall(string.find, "aaa", pattern)
  assert(not ok and type(told) == "string", pattern)
end
