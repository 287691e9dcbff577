-- expect: 2: JSON has no number that is infinite or none
json.encode { 0 / 0 }
