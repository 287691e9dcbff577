-- GoEmotions: each comment is a session of one turn, with all its emotions, by the families
-- of `affect`. What has no family there (amusement, approval, curiosity ...) is a feeling.
.mode ascii
.separator \t \n
create temp table label (name);
.import labels.txt label
create temp table source (text, labels, id);
.import dev.tsv source
create temp table emotion as
  select source.rowid as comment, label.name from source, json_each('[' || labels || ']')
  join label on label.rowid = value + 1;
create temp table family (name, family, weighs);
insert into family values
  ('anger', 'anger', 1), ('annoyance', 'anger', 1), ('disapproval', null, 1),
  ('sadness', 'sadness', 1), ('grief', 'sadness', 1), ('disappointment', 'sadness', 1),
  ('fear', 'fear', 1), ('nervousness', 'fear', 1), ('embarrassment', 'shame', 1),
  ('remorse', 'guilt', 1), ('disgust', 'disgust', 1), ('surprise', 'surprise', 1),
  ('confusion', 'confusion', 1), ('joy', 'joy', 0), ('amusement', 'joy', 0),
  ('excitement', 'joy', 0), ('relief', 'relief', 0), ('pride', 'pride', 0),
  ('love', 'love', 0), ('caring', 'love', 0), ('optimism', 'hope', 0), ('desire', 'hope', 0),
  ('admiration', null, 0), ('approval', null, 0), ('gratitude', null, 0);
create temp table found as
  select comment, group_concat(' ' || coalesce(family, '') || ' ') as families,
      max(weighs) as weighs, max(not weighs) as lifts, max(emotion.name <> 'neutral') as any
    from emotion left join family using (name) group by comment;
.mode csv
.headers on
select 'c' || source.rowid as session, 1 as turn, 'writer' as speaker, text,
    families like '% anger %' as anger,
    families like '% sadness %' as sadness,
    families like '% fear %' as fear,
    families like '% shame %' as shame,
    families like '% guilt %' as guilt,
    families like '% disgust %' as disgust,
    families like '% surprise %' as surprise,
    families like '% confusion %' as confusion,
    families like '% joy %' as joy,
    families like '% relief %' as relief,
    families like '% pride %' as pride,
    families like '% love %' as love,
    families like '% hope %' as hope,
    coalesce(weighs, 0) as distress, coalesce(lifts, 0) as wellbeing, any as feeling
  from source join found on comment = source.rowid order by source.rowid;
