-- expect: f.x:2: not JSON: string or '}' expected near ']'
json.decode '{\n]'
