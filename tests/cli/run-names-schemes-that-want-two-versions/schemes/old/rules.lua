code "wet-old" { any = use("weather").wet }
