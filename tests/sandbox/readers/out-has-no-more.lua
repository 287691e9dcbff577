-- expect: 2: out has no "trun" (did you mean "turn"?)
out:trun {}
