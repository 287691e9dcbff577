-- expect: f.x:1: this entity is not known here
for _ in xml.events '<!DOCTYPE a SYSTEM "a.dtd"><a>&nbsp;</a>' do end
