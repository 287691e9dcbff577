local weather = use "weather"
code "called-off" { any = weather.rain }
code "food" { any = lexicon "bought".food }
