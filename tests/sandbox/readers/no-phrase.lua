-- expect: 2: this script has no "phrase"
phrase "a b"
