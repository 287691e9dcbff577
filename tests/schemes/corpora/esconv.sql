-- ESConv: what supporters do, often several things a turn. Its text has blanks around signs
-- and apostrophes, which are taken out. What seekers do is not labelled: uncodable.
.mode ascii
.separator "\037" "\n"
create temp table source (line);
.import dev.jsonl source
create temp table said as
  select 'e' || source.rowid as session, key + 1 as turn,
      iif(value ->> 'speaker' = 'sys', 'supporter', 'seeker') as speaker,
      replace(replace(replace(replace(value ->> 'text', ' '' ', ''''), ' ?', '?'), ' .', '.'),
        ' ,', ',') as text,
      value ->> 'all_strategy' as done
    from source, json_each(line, '$.dialog');
create temp table labelled as
  select *, done like '%Question%' as asks, done like '%Reflection of feelings%' as feels,
      done like '%Restatement%' as restates, done like '%Suggestions%' as suggests,
      done like '%Affirmation%' as affirms
    from said;
.mode csv
.headers on
.nullvalue uncodable
select session, turn, speaker, text, asks as question, feels or restates as reflection,
    feels as "feeling-reflected", suggests as advice, suggests as directive,
    affirms as support, affirms as validating
  from labelled;
