code "milk-said" { any = phrase "<milk.drink>" }
