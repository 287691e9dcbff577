-- expect: f.x:1: the quote opened here is never closed
for _ in csv.rows 'a,"b' do end
