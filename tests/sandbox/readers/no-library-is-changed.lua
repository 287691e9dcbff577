-- expect: 2: xml cannot be changed
xml.events = nil
