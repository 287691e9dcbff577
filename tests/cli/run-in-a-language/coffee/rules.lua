code "coffee-said" { any = phrase "<coffee.drink>" }
