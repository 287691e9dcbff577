-- expect: f.x:2: these words stand before the first speaker's label; begin the line with "# " if it is a remark
out:plain "# session: a\nno label\nTherapist: Hello.\nPatient: Hi.\n"
