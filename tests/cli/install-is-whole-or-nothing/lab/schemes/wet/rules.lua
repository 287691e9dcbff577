code "wet" { any = use "rain".rain }
