# Activities
activities-title = Activities
