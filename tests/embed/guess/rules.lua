code "guess" { all = phrase "(maybe|perhaps) ...{0,5} [you felt]" }
