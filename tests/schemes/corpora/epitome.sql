-- EPITOME: a post and a reply, and how far the reply shows empathy (0 none, 1 weak, 2
-- strong) in three ways. The three files have the same pairs in the same order. Posts are
-- not labelled: uncodable.
.import --csv explorations-dev.csv explorations
.import --csv emotional-reactions-dev.csv reactions
.import --csv interpretations-dev.csv interpretations
.mode csv
.headers on
.nullvalue uncodable
select 'r' || rowid as session, 1 as turn, 'seeker' as speaker, seeker_post as text,
    null as question, null as exploring, null as support, null as validating,
    null as reflection
  from explorations
union all
select 'r' || e.rowid, 2, 'supporter', e.response_post,
    e.level > 0, e.level > 0, r.level > 0, r.level > 0, i.level > 0
  from explorations e
    join reactions r on r.rowid = e.rowid
    join interpretations i on i.rowid = e.rowid
order by 1, 2;
