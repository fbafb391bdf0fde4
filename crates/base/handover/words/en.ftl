# What somebody carries, and the message to who takes it over
handover-kind-round = Rounds
handover-kind-promise = Promises
handover-kind-group = Groups
handover-kind-contact = Contacts
handover-kind-call = Calls for many
handover-kind-buddy-pair = Buddies
handover-kind-activity = Activities
handover-kind-place = Places
handover-kind-entry = On the map
handover-kind-signal = Signals

handover-one-round = Round
handover-one-promise = Promise
handover-one-group = Group
handover-one-contact = Contact
handover-one-call = Call for many
handover-one-buddy-pair = Pair of buddies
handover-one-activity = Activity
handover-one-place = Place
handover-one-entry = On the map
handover-one-signal = Signal

handover-fault-colleague = Somebody you chose does not work with residents here (any more). Choose a colleague of the list.
handover-fault-long = The line about a colleague is too long. Use at most 300 letters.
handover-fault-nothing = You have not chosen anything yet. Choose a colleague for at least one thing.
handover-fault-choice = This choice is not in the list. Choose again.

handover-taken = Message to who takes something over from a colleague
handover-taken-subject = You take something over at { $party }
handover-taken-lead = { $known ->
        [yes] { $giver } hands something over to you: { $count } in all.
       *[no] At { $party } something had no owner any more. You take it over: { $count } in all.
    }
handover-taken-body = { $named ->
        [yes] It is about: { $names }.
       *[no] Your list says what it is.
    } { $privately ->
        [yes] With { $private } of them belongs the name of a resident. You read it on your list only.
       *[no] {""}
    }

    { $introduced ->
        [yes] This is how you are introduced: { $line }
       *[no] See on your list what has to be done first.
    }
handover-taken-button = To my list
