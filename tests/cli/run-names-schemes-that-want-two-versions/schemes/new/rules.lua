code "wet-new" { any = use("weather").wet }
