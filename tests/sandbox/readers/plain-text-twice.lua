-- expect: ok
out:plain "# session: a\nTherapist: Hello.\n"
out:plain "# session: b\nTherapist: Hello.\n"
