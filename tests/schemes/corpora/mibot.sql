-- MIBot: a chatbot and smokers, utterance by utterance, labelled by a language model.
.mode ascii
.separator "\037" "\n"
create temp table source (line);
.import dev.jsonl source
.mode csv
.headers on
select 'm' || source.rowid as session, key + 1 as turn, value ->> 'speaker' as speaker,
    value ->> 'text' as text,
    value ->> 'auto_misc_label' = 'Q' as question,
    value ->> 'auto_misc_label' = 'R' as reflection,
    value ->> 'auto_misc_label' = 'C' as "mi-c-change",
    value ->> 'auto_misc_label' = 'S' as "mi-c-sustain",
    value ->> 'auto_misc_label' = 'N' as "mi-c-neutral"
  from source, json_each(line, '$.utterances');
