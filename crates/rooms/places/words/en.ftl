# Places
places-title = Places
