# Plekken
places-title = Plekken
