local feel = lexicon "feel"

code "one" { any = feel.sad }
code "twice" { any = feel.sad:times(2) }
code "both" { all = { feel.sad:times(2), feel.anger } }
code "either" { any = { feel.anger, feel.glad } }
code "not-glad" { all = feel.sad, none = feel.glad }
code "three" { all = { feel.sad, feel.anger:times(2), feel.sad:times(3) } }
code "many" { any = feel:distinct(2) }

-- What a function was given stays good while others are asked of other turns.
local hits, first
code "kept" {
  when = feel.sad,
  decide = function(turn, found)
    local before = hits
    if before then
      assert(#before == 3 or #before == 4, #before)
      assert(before[1].turn.index < turn.index and before[1] == first)
    end
    hits, first = found, turn:find(feel.sad)
    assert(first == found[1])
    assert((turn:find(feel.glad) == nil) == (turn:count(feel.glad) == 0))
    if before then return found end
  end,
}
code "echoed" {
  when = feel.glad,
  decide = function(turn, found)
    if turn.previous and #turn.previous:findall(feel.glad) == 0 then return found end
  end,
}
