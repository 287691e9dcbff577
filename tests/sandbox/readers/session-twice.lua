-- expect: f.x:0: session "a" is there twice; every session needs a name of its own
for _ = 1, 2 do
  out:session { name = "a" }
  out:turn { speaker = "T", text = "a" }
end
