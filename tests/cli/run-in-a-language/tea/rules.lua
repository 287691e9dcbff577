code "tea-said" { any = phrase "<tea.drink>" }
