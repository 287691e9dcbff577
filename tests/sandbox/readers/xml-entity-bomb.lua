-- expect: f.x:1: this declares an entity of its own, which is not read here: it could stand for any amount of text, or for another file
for _ in xml.events '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>' do end
