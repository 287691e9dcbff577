-- AnnoMI, the dialogues with ten annotators: each beside what most of the nine others say,
-- as the coders `one` and `others`. A dialogue is a case; a turn of which the others say two
-- things equally often is left out.
.import --csv dev.csv source
create temp table coded as
  select transcript_id as dialogue, annotator_id as annotator,
      cast(utterance_id as integer) as turn,
      iif(interlocutor = 'client', 'patient', 'therapist') as role,
      iif(interlocutor = 'client', client_talk_type, main_therapist_behaviour) as code
    from source;
create temp table votes as
  select one.dialogue, one.annotator, one.turn, one.role, others.code, count(*) as votes,
      rank() over (partition by one.dialogue, one.annotator, one.turn order by count(*) desc)
        as place
    from coded one join coded others using (dialogue, turn)
    where others.annotator <> one.annotator
    group by one.dialogue, one.annotator, one.turn, others.code;
create temp table most as
  select * from votes where place = 1 group by dialogue, annotator, turn having count(*) = 1;
select 'one' as coder, dialogue || '-' || annotator as session, dialogue as "case", turn,
    coded.role, coded.code
  from coded join most using (dialogue, annotator, turn)
union all
select 'others', dialogue || '-' || annotator, dialogue, turn, role, code from most;
