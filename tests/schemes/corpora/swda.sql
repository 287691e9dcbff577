-- Switchboard: one speech act an utterance. Questions are those of form (yes-no, wh-, open,
-- or-, declarative), rhetorical ones and tags.
.mode ascii
.separator | \n
.import dev.psv source
.mode csv
.headers on
select dialogue as session, row_number() over (partition by dialogue order by rowid) as turn,
    speaker, text,
    tag in ('qy', 'qw', 'qo', 'qh', 'qrr', 'qy^d', 'qw^d', '^g') as question,
    tag in ('qw', 'qo', 'qw^d') as "question-open",
    tag in ('qy', 'qrr', 'qy^d', '^g') as "question-closed",
    tag = 'h' as hedge,
    tag in ('ny', 'na') as yes,
    tag in ('nn', 'ng') as no,
    tag in ('b', 'b^m') as continuer
  from source order by rowid;
