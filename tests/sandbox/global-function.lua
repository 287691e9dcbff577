-- expect: 2: "helper" is not local: write `local helper`
function helper() end
