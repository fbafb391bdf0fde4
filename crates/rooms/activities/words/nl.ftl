# Activiteiten
activities-title = Activiteiten
