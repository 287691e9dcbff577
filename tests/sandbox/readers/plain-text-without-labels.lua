-- expect: f.x:1: no line begins with a speaker's label, as in "Therapist: How was your week?"; any name will do as a label, and --role 'Dr. Lee=therapist' says whose it is
out:plain ""
