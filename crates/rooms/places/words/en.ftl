places-title = Places
places-lead = Community houses, halls, squares and corners where you are welcome. See what is open, or ask for a room.
places-own = Places that you keep
places-waiting-count = { $count ->
    [one] 1 question waits for you
   *[other] { $count } questions wait for you
 }
places-no-keeper = Nobody has the keys of this place now. Give them to somebody who can say yes or no.
places-new = New place
places-new-lead = A few lines are enough. Opening hours, accessibility and rooms come after this.
places-none = There are no places yet.
places-none-found = Nothing found. Choose another moment, another village, or fewer people.
places-in = Village or neighbourhood
places-everywhere = Everywhere
places-people = For how many people?
places-free-when = When must it be free?
places-day = Day
places-from = From
places-until = Until
places-access = Accessibility
places-search = Search
places-all = Show all
places-today = Today: { $open }
places-free-then = Free then:
places-up-to = { $count ->
    [one] for 1 person
   *[other] up to { $count } people
 }
places-always = always open
places-closed = closed
places-closed-because = closed: { $reason }
places-to-list = All places
places-to-keep = Keep this place
places-public = As everybody sees it
places-stopped = This place is no longer in use.
places-about = About this place
places-rules = House rules
places-reach = How to reach who keeps it
places-rooms = Rooms
places-needs-yes = Ask for a room for what you want to do. Whoever keeps the place says yes or no; you get a message.
places-free-to-use = Everybody may use this place. Put what you will do in the calendar, so that others know.
places-is-whole = everything together
places-ask-room = Ask for this room
places-going-on = What is going on here this week
places-nothing-on = There is nothing yet this week.
places-hours = Opening hours
places-facts-unknown = Nobody has looked at this yet. Ask whoever keeps the place.
places-looked-on = Seen on { $day }.
places-facts-rest = What is not here, we do not know.

places-fact-step-free = { $so ->
    [yes] No steps at the entrance
   *[other] One or more steps at the entrance
 }
places-fact-no-threshold = { $so ->
    [yes] No thresholds
   *[other] There are thresholds
 }
places-fact-wheelchair-toilet = { $so ->
    [yes] Wheelchair toilet
   *[other] No wheelchair toilet
 }
places-fact-lift = { $so ->
    [yes] Lift
   *[other] No lift
 }
places-fact-hearing-loop = { $so ->
    [yes] Hearing loop
   *[other] No hearing loop
 }
places-fact-quiet-room = { $so ->
    [yes] Quiet room
   *[other] No quiet room
 }
places-fact-changing-table = { $so ->
    [yes] Somewhere to change a child
   *[other] Nowhere to change a child
 }
places-fact-parking = { $so ->
    [yes] Parking near the door
   *[other] Parking is further away
 }
places-fact-bus = { $so ->
    [yes] Bus stop within five minutes on foot
   *[other] No bus stop nearby
 }
places-fact-guide-dogs = { $so ->
    [yes] Guide dogs are welcome
   *[other] Dogs may not come in
 }

places-questions = Waits for your answer
places-no-questions = Nothing waits for you.
places-asked-by = { $name } asks this
places-asker-gone = Whoever asked this is no longer here
places-all-moments = see everything
places-question-people = For at most { $count } people.
places-question-fit = { $count } fit in this room.
places-is-outside = Mind: this is outside the opening hours. Who opens, and who locks the door?
places-yes = Yes, that is fine
places-no = No
places-why-not = If it cannot be: why?
places-own-words = Or in your own words
places-reason-taken = The room is in use then.
places-reason-unfit = It does not fit this place.
places-reason-nobody = There is nobody to open the door then.
places-reason-other = Something else
places-week = Week of { $day }
places-week-table = Who has which room
places-week-before = Previous week
places-week-after = Next week
places-week-free = free all week
places-still-asked = (waits for an answer)
places-room = Room
places-book = Book a room yourself
places-book-title = What for?
places-weeks = Number of weeks in a row
places-outside-fine = Also when it is outside the opening hours
places-book-button = Book
places-days = Closed, or other hours
places-off-by-this = This does not go on because of it:
places-off-told = Whoever organises it has had a message. When the day is as always again, they get the room back if it is still free.
places-off-mark = the place is closed then
places-close-hint = Is something agreed on that day that cannot go on then? Whoever organises it gets a message at once.
places-as-always = Open as always after all
places-other-hours = Other hours (empty: closed)
places-why-closed = Why? Everybody reads this
places-close-button = Save this day
places-facts-none = Nothing is known about accessibility yet. Fill it in: people stay away when they do not know.
places-facts-old = Nobody has looked at this for a long time. Is it still so?
places-still-so = Yes, all of this is still so
places-keepers = Who has the keys
places-key-back = Gives the keys back
places-key-who = Give somebody the keys
places-key-hint = Fill in the mail address with which they made their account. Workers can also fill in the number of somebody they know.
places-key-give = Give the keys
places-hand-over = Are you stopping? Give somebody else the keys first, and then give yours back.
places-change = Change this place
places-to-edit = Text, opening hours and accessibility
places-to-rooms = The rooms
places-to-stop = This place is no longer in use

places-state-asked = This waits for an answer.
places-state-agreed = The room is promised.
places-state-refused = The answer was no.
places-state-lapsed = Nobody answered. The question has lapsed.
places-state-ended = This is not needed any more.
places-asker = Asked by
places-what-for = What for
places-moments = When
places-free-lead = Do you not need the room any more? Then somebody else can have it.
places-free-button = Let the room go
places-no-lead = Whoever asked this gets a message at once, with the reason.
places-no-after-all = No after all

places-field-name = Name
places-field-area = Village or neighbourhood
places-field-spot = Where exactly (street, beside the church)
places-field-about = What is it, and what can you do there?
places-field-free = Free to use: nobody has to say yes, as on a square
places-field-seats = For how many people is there room?
places-field-rules = House rules in one line
places-reach-hint = Everybody can read this. Leave out telephone numbers and mail addresses; say, for instance: walk in at the bar.
places-choose = Choose
places-make-button = Make this place
places-whole = The whole place
places-hours-hint = Such as 9-12, 13.30-17. Empty is closed. When all days are empty, it is always open.
places-facts-hint = Fill in only what you saw yourself.
places-unknown = I do not know
places-so = Yes
places-not-so = No
places-save = Save
places-rooms-hint = Take away the name of a room that is no longer there. Can everything together be asked for too, make a room of that: who has it, has all the others as well.
places-room-more = Another room
places-room-name = Name
places-room-seats = Number of people
places-room-whole = This is everything together
places-stop-title = Is { $place } no longer in use?
places-stop-lead = Nobody finds the place then, and nobody can ask for a room. This cannot be undone.
places-stop-button = No longer in use

places-done-made = The place is there. Now add what you know.
places-done-saved = Saved.
places-done-yes = You said yes. Whoever asked gets a message.
places-done-no = You said no. Whoever asked gets a message with the reason.
places-done-booked = The room is booked.
places-done-freed = The room is free again.
places-done-closed = This day is saved. Everybody sees it.
places-done-open = That day is as always again.
places-done-confirmed = Thank you. Everybody sees that somebody looked today.
places-done-key = The keys are given. They get a message.
places-done-key-back = The keys are given back. Thank you.
places-done-stopped = The place is no longer in use.

places-fault-name = Give the place a name of at most 80 letters.
places-fault-long = One of the texts is too long. Make it shorter.
places-fault-area = Choose a village or neighbourhood of the list.
places-fault-hours = We cannot read these hours. Write them as 9-12, 13.30-17, or leave the box empty.
places-fault-room = Give each room a name, and say how many people fit: 1 to 5,000.
places-fault-rooms = Keep at least one room, and at most 40.
places-fault-moment = Fill in a day from today on, and hours such as 10:00 and 12:00.
places-fault-choice = Choose one of the list.
places-fault-person = We know nobody with this address or number. Ask them to make an account first; then it can be done.
places-fault-last = You are the only one with the keys. Give them to somebody else first.
places-fault-booked = There are people who count on this room. Say no to what is booked first, so that they get a message.
places-fault-often = You looked somebody up many times today. Try again tomorrow.
places-fault-no-room = This room is no longer there. Choose another.
places-fault-title = Say in at most 120 letters what the room is for.
places-fault-past = That moment has been, or is more than two years ahead. Choose a moment from now on.
places-fault-clash = Somebody else has the room on { $moment }. { $free ->
    [yes] Free at that moment: { $rooms }.
   *[other] Choose another moment.
 }
places-fault-closed = This place is closed on { $day }. Choose another day.
places-fault-outside = { $moment }: that is outside the opening hours. Is it meant so, then tick the box.
places-fault-state = This can no longer be done. Perhaps somebody else answered just now. Look again.

places-asked = Question for a room
places-asked-subject = { $again ->
    [yes] No answer yet: { $title } at { $place }
   *[other] Is this all right? { $title } at { $place }
 }
places-asked-lead = { $again ->
    [yes] This question still waits for you.
   *[other] Somebody asks you for a room.
 } { $title }: { $room }, { $moment }.
places-asked-body = With one tap you say yes or no. Whoever asked gets a message by itself.
places-asked-button = Answer

places-answered = Answer to a question for a room
places-answered-subject = { $answer ->
    [yes] Yes: { $title } can be at { $place }
   *[other] Sorry: { $title } cannot be at { $place }
 }
places-answered-lead = { $answer ->
    [yes] Good news: { $room } is yours. { $title }, { $moment }.
   *[other] Sorry, { $room } cannot be had. { $title }, { $moment }.
 }
places-answered-body = { $told ->
    [yes] Whoever keeps the place says: { $reason }
   *[other] { $answer ->
        [yes] Have a good time!
       *[other] Perhaps it can be at another moment, or at another place.
    }
 }
places-answered-button = Look

places-lapsed = Message that nobody answered
places-lapsed-subject = No answer: { $title } at { $place }
places-lapsed-lead = Nobody answered your question for { $room } for { $title }, { $moment }. The question has lapsed. We are sorry.
places-lapsed-body = Ask again, choose another place, or walk in.
places-lapsed-button = Look

places-day-off = Message that the place is closed then, or open after all
places-day-off-subject = { $place }: { $answer ->
    [off] closed on the day of { $title }
   *[back] open after all on the day of { $title }
 }
places-day-off-lead = { $answer ->
    [off] { $place } is closed then: { $title } in { $room }, { $moment }, cannot go on.
   *[back] { $place } is open after all: { $room } is for { $title } again, { $moment }.
 }
places-day-off-body = The button leads to the place.
places-day-off-button = Look

places-keys = Message that you have the keys
places-keys-subject = You now have the keys of { $place }
places-keys-lead = You now keep { $place }. When somebody asks for a room, you get a message.
places-keys-body = Do you not want this? On the page you give the keys back with one tap.
places-keys-button = To the place

# What we keep
places-kept-keys = You have the keys of { $place }
places-kept-asked = You asked for { $room } of { $place } for “{ $title }”: { $state }
places-kept-more = and { $count } more times
places-kept-waiting = waits for an answer
places-kept-agreed = agreed
places-kept-refused = refused
places-kept-ended = ended
places-kept-lapsed = nobody answered
places-kept-worked = Times that you asked for a room as a worker: { $count }
places-kept-answered = Times that you answered a question for a room: { $count }
