-- expect: 2: a text that is not UTF-8 cannot be written as JSON
json.encode "\xff"
