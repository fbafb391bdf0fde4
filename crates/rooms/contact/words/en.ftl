# Contact
contact-title = Contact
contact-to-day = To today
contact-back = Back
contact-save = Save
contact-change = Change
contact-choose = Choose
contact-all = All
contact-show = Show
contact-party = Organisation
contact-nobody = nobody’s
contact-optional = May stay empty.

# The day
contact-now = Now
contact-next-round = Next round
contact-no-rounds = You have no rounds yet. A round is a fixed time and place to which you come back.
contact-start = Start
contact-on-the-way = On the way, also without a network
contact-dark = It will be dark.
contact-two = Go with two.
contact-to-do = To do
contact-missed = Expected and not there
contact-missed-hint = Were you there? Fill in the moment after all. Could you not go? Say why on the page of the round.
contact-quiet = Not seen for three weeks
contact-never = never yet
contact-last = last { $day }
contact-thanks = Seen by colleagues
contact-colleagues = Of colleagues
contact-thank = Seen, thanks
contact-thanked-by = Seen by { $names }
contact-orphans = Nobody’s
contact-orphans-hint = Nobody carries these now. Give them to a colleague.

# Out
contact-go-out = I go out, a colleague keeps watch
contact-go-out-hint = Not back a quarter of an hour after your time? Then your colleague gets a message.
contact-go-out-button = I go
contact-where = Where
contact-back-at = Back at
contact-watch = Who keeps watch
contact-out-now = { $name } is out
contact-out-late = { $name } is not back yet. Call now.
contact-out-until = back at { $hour }
contact-out-watch = { $name } keeps watch
contact-out-back = I am back
contact-out-is-back = { $name } is back
contact-out-longer = Half an hour longer

# Moment
contact-moments = Moments
contact-moment-new = New moment
contact-moment-change = Change the moment
contact-moments-none = No moments yet.
contact-filter = Find a round, group or village
contact-kept-year = A moment goes by itself after twelve months.
contact-earlier = Earlier moments
contact-round = Round
contact-no-round = No round
contact-spot = Where
contact-unplanned = This round is not today. For which day is this?
contact-unplanned-today = today, { $day } (one more time)
contact-unplanned-next = The next time is { $day }.
contact-spot-hint = Empty is the place of the round.
contact-other-spot = Another place than the round
contact-mood = Mood of the group
contact-mood-cheerful = cheerful
contact-mood-calm = calm
contact-mood-restless = restless
contact-mood-tense = tense
contact-mood-sad = sad
contact-who-seen = How many people did you see?
contact-years = years
contact-more = +
contact-more-long = more than 5, or 0
contact-people-seen = Seen
contact-line = One line
contact-line-hint = Write no names, telephone numbers or addresses.
contact-more-about = Next step, group, another day
contact-next = Next step
contact-next-hint = What did you promise? It goes to your promises.
contact-next-day = By
contact-group = Group
contact-no-group = No group
contact-steps = How did the group take part?
contact-steps-hint = Count people, no names. Empty is not counted.
contact-count-present = Were there
contact-count-talks = Talked
contact-count-joins = Joined in
contact-count-helps = Helped
contact-count-organises = Organised
contact-area = Village or neighbourhood
contact-area-of-round = As the round
contact-area-none = None
contact-day = Day
contact-hour = Time
contact-when = When
contact-of = Belongs to
contact-by = By
contact-throw = Throw this moment away
contact-throw-lead = It goes for good, from your phone as well.
contact-throw-yes = Throw away
contact-clash = A colleague changed this moment too
contact-clash-mine = What you filled in
contact-clash-theirs = What is there now
contact-clash-hint = Nothing was overwritten. If you save below, your text takes its place.
contact-clash-leave = Leave what is there now

# Rounds
contact-rounds = Rounds
contact-rounds-lead = Fixed times and places. Whoever comes back becomes a known face.
contact-round-new = New round
contact-round-name = Name of the round
contact-round-days = On which days?
contact-round-every = How often
contact-every = { $count ->
    [one] every week
   *[other] every { $count } weeks
 }
contact-round-from = From
contact-minutes = How many minutes
contact-owner = Whose
contact-along = Who goes along
contact-round-more = More about this round
contact-two-choice = Nobody goes alone
contact-holidays-choice = Also on holidays
contact-dark-choice = Also in the dark
contact-rain = When it rains
contact-rain-example = the sports hall
contact-point = Point on the map
contact-point-hint = Two numbers, such as 52.123, 6.456. May stay empty.
contact-on-map = on the map
contact-safety = Safety
contact-holidays-yes = we go then too
contact-holidays-no = we do not go then
contact-round-when = { $every ->
    [one] { $days } at { $hour }, { $minutes } minutes
   *[other] { $days } at { $hour }, every { $every } weeks, { $minutes } minutes
 }
contact-day-monday = Monday
contact-day-tuesday = Tuesday
contact-day-wednesday = Wednesday
contact-day-thursday = Thursday
contact-day-friday = Friday
contact-day-saturday = Saturday
contact-day-sunday = Sunday
contact-coming = Next times
contact-past = The last weeks
contact-put-off = Is or was off
contact-put-on = Is on after all
contact-off-why = Why not
contact-off-holiday = Holiday
contact-off-ill = Ill
contact-off-weather = The weather
contact-off-event = Something else going on
contact-off-other = Another reason
contact-round-over = This round has stopped.
contact-round-end = Stop this round
contact-round-end-lead = Its moments stay until their time is over.
contact-round-end-yes = Stop this round

# Rhythm
contact-rhythm = Rhythm
contact-rhythm-lead = Where were we expected, and where were we? This is about places, not about colleagues.
contact-stand-seen = seen
contact-stand-missed = expected, not there
contact-stand-off = off
contact-stand-coming = to come
contact-week-of = Week of
contact-rhythm-seen = seen { $count } times
contact-rhythm-missed = { $count } missed

# Groups
contact-groups = Groups
contact-groups-lead = With whom do you keep contact? It is about the group: who is in it does not stand here.
contact-groups-none = No groups yet.
contact-group-new = New group
contact-group-name = What do you call the group?
contact-group-name-hint = For example: the boys of the field. No names of people.
contact-group-closed = closed
contact-group-close = This group is no longer there
contact-growth = How the group grows
contact-growth-now = So far the group is: { $step }.
contact-growth-none = Not counted yet. Choose this group with a moment, and fill in how many people took part.
contact-growth-table = How many people, each time
contact-growth-hint = These are numbers of the group. They say nothing about one person.
contact-step-present = is there
contact-step-talks = talks
contact-step-joins = joins in
contact-step-helps = helps
contact-step-organises = organises

# Promises
contact-promises = Promises
contact-promises-none = Nothing is open. Well done.
contact-promise-new = New promise
contact-promise-what = What did you promise?
contact-due = by { $day }
contact-overdue = Overdue: was { $day }
contact-keep-promise = Done
contact-put-later = A week later
contact-let-go = Let go
contact-let-go-hint = Can it not be done? Tell whoever waits for it as well.
contact-let-go-why = Why can it not be done?
contact-kept-count = { $count ->
    [one] 1 promise kept in four weeks.
   *[other] { $count } promises kept in four weeks.
 }

# People
contact-people = People
contact-people-lead = Only who asked for something, and said yes, stands here by name.
contact-people-none = Nobody.
contact-person-new = Somebody asks for something
contact-person-lead = Fill this in together. Does somebody ask for nothing? Then write no name.
contact-person-asked = The question
contact-person-asked-hint = In one line, without numbers or addresses.
contact-person-name = First name
contact-person-reach = Telephone number or mail address
contact-person-reach-hint = May stay empty. Whoever is in Opbouw already is found by it.
contact-person-no-reach = not known
contact-consent = Is this all right?
contact-consent-read = Read this aloud:
contact-consent-text = “I write down your first name, your village, how I reach you and your question, so that I can help you. Only my colleagues who keep contact can read it. You can always see it and have it removed. If we have no contact for twelve months, this contact goes by itself. Is that all right?”
contact-consent-yes = How did they say yes?
contact-how-spoken = They simply said so
contact-how-phone = On the telephone
contact-how-paper = On paper
contact-since = Since
contact-goes-on = Without new contact this goes after { $day }.
contact-person-all = Everything we keep of this person
contact-follow = There was contact
contact-followed = Times that there was contact
contact-person-end = Close the contact
contact-person-end-lead = The question is done, or somebody does not want to go on. It stays until its time is over.
contact-person-ended = This contact is closed.

# My contact
contact-own-title = Contact with you
contact-own-back = To my page
contact-own-lead = A worker wrote this down because you asked for something, and said yes.
contact-own-none = There is nothing.
contact-own-away = Take this away

# Week
contact-week = The week on paper
contact-week-lead = To print and take along.
contact-week-none = There are no rounds this week.

# Done
contact-done-saved = Saved.
contact-done-name = Saved. Is there a name in it? Take it out: names do not belong here.
contact-done-thanked = Your colleague sees that you saw it.
contact-done-kept = Well done, promise kept.
contact-done-later = Put a week later.
contact-done-let-go = Let go.
contact-done-removed = Thrown away.
contact-done-ended = Stopped.
contact-done-out = Your colleague keeps watch. Say so when you are back.
contact-done-back = Welcome back.
contact-done-longer = Half an hour longer.

# Faults
contact-fault-item = Open the form again and fill it in once more.
contact-fault-not-yet = This moment has not been yet. Look at the day and the time.
contact-fault-old = This is more than a year ago. We do not keep moments so long.
contact-fault-removed = This moment was thrown away. It does not come back.
contact-fault-long = One of the lines is too long.
contact-fault-plain = There is a telephone number, mail address, BSN or postcode in it. Take it out. When somebody asks for something, write them down with consent under People.
contact-fault-spot = Fill in where it is or was.
contact-fault-choice = Choose something of the list.
contact-fault-number = Fill in a number from 0 to 500.
contact-fault-present = More people took part than were there. Look at the numbers.
contact-fault-day = Look at the day. Fill in 14-3-2027, for example.
contact-fault-name = Fill in a name of at most 80 letters.
contact-fault-area = Choose a village or neighbourhood of the list.
contact-fault-rule = Choose at least one day of the week.
contact-fault-hours = Fill in a time such as 16:00, and 5 to 720 minutes.
contact-fault-colleague = Choose a colleague of the list.
contact-fault-what = Write in one line what it is.
contact-fault-consent = Without consent we keep nobody. Ask first.
contact-fault-state = Somebody changed this meanwhile. Look again.
contact-fault-clash = Somebody changed this moment meanwhile. Look at both texts.
contact-fault-until = Fill in when you are back, within twelve hours.
contact-fault-point = This is not a point on the map. Fill in two numbers, or leave it empty.
contact-fault-watch = Choose a colleague with a mail address or telephone number. Otherwise nobody can be told.

# Message
contact-late = Message that a colleague is not back
contact-late-subject = { $name } is not back yet
contact-late-lead = { $name } was to be back at { $until } from { $spot }, and has not said so yet. Call now.
contact-late-button = To Contact
contact-late-body = Do you reach nobody? Do what you agreed on together. In danger, call 112.

# Handover
contact-handover-title = Handover
contact-handover-list-lead = Do you stop, or does a colleague? Everything goes over in one go. Nothing is left behind.
contact-handover-mine = { $count ->
    [0] Yours
    [one] Yours: 1 thing
   *[other] Yours: { $count } things
 }
contact-handover-mine-none = You have nothing here now that somebody else can take over.
contact-handover-mine-button = Hand over
contact-handover-from = From { $name }:
contact-handover-next = Next date: { $day }
contact-handover-orphans = { $count ->
    [one] 1 thing has no owner.
   *[other] { $count } things have no owner.
 }
contact-handover-orphans-button = Choose who takes over
contact-handover-colleagues = Colleagues
contact-handover-colleagues-lead = Choose from whom you want to hand something over.
contact-handover-colleagues-none = Nobody else works here now.
contact-handover-own-title = Hand over what is yours
contact-handover-of-title = Handing over from { $name }
contact-handover-orphans-title = Without an owner
contact-handover-lead = Choose a colleague for each thing. You first see what is going to happen. Only then it goes over.
contact-handover-no-names = You see no names of residents. A coordinator of this organisation does.
contact-handover-empty = There is nothing to hand over.
contact-handover-no-orphans = Everything has an owner.
contact-handover-no-takers = Nobody else works with residents here now. Invite a colleague first.
contact-handover-all = Everything to
contact-handover-all-hint = Would you like to give something to somebody else? Choose that below.
contact-handover-nobody-yet = Nobody yet
contact-handover-to = To whom does { $name } go?
contact-handover-as-top = As at the top
contact-handover-stay = Stays for now
contact-handover-end = End it
contact-handover-look = See what happens
contact-handover-look-hint = Nothing goes over yet.
contact-handover-preview-title = This is going to happen
contact-handover-preview-lead = Is it right? Introduce your colleagues, and then hand it over.
contact-handover-changed = { $count ->
    [one] 1 thing was taken over by somebody else meanwhile, or ended. It stays as it is now, and stands in the report.
   *[other] { $count } things were taken over by somebody else meanwhile, or ended. They stay as they are now, and stand in the report.
 }
contact-handover-to-title = To { $name }
contact-handover-to-gone = To somebody who no longer works here
contact-handover-line = Introduce { $name } in one line
contact-handover-line-example = This is { $name }. She knows the field already.
contact-handover-line-hint = Residents whom it concerns directly, and your colleague, read this line. It may stay empty.
contact-handover-ends-title = Ends
contact-handover-stays-title = Stays for now
contact-handover-do = Hand everything over now
contact-handover-back = Back to the choices
contact-handover-report-title = Report of the handover
contact-handover-report-of = Handed over from { $name }
contact-handover-moved = { $count ->
    [one] 1 thing went over.
   *[other] { $count } things went over.
 }
contact-handover-ended = { $count ->
    [one] 1 thing has ended.
   *[other] { $count } things have ended.
 }
contact-handover-left = { $count ->
    [0] Nothing was left behind.
    [one] 1 thing was left behind.
   *[other] { $count } things were left behind.
 }
contact-handover-print = Print
contact-handover-again = Divide what was left
contact-handover-refused-title = Changed meanwhile
contact-handover-refused-lead = This was not the giver's any more. It stayed as it is now.
contact-handover-now-of = Now of { $name }.
contact-handover-now-over = It has ended, or has no owner.
contact-handover-what = What
contact-handover-kind = Kind
contact-handover-when = Next date

# What we keep
contact-kept-contact = { $party } is in contact with you. You agreed: { $agreed }. This is what you asked:
contact-kept-contact-ended = { $party } was in contact with you. You agreed: { $agreed }. The contact is closed. This is what you asked:
contact-kept-agreed-spoken = you said so
contact-kept-agreed-phone = you said so on the phone
contact-kept-agreed-paper = it is on paper
contact-kept-followup = You were in contact with { $party }. This is what a worker wrote down:
contact-kept-promise = { $party } promised you something for { $day }: { $state }
contact-kept-promise-open = not done yet
contact-kept-promise-done = done
contact-kept-promise-gone = it could not be
contact-kept-rounds = Rounds that you do as a worker: { $count }
contact-kept-along = Rounds on which you go along as a worker: { $count }
contact-kept-groups = Groups that you keep contact with as a worker: { $count }
contact-kept-moments = Moments that you wrote down as a worker: { $count }
contact-kept-thanks = Times that you thanked a colleague: { $count }
contact-kept-people = People you are or were in contact with as a worker: { $count }
contact-kept-followups = Times that you wrote down as a worker that there was contact: { $count }
contact-kept-promises = Promises that you made as a worker: { $count }
contact-kept-checkins = Times that you went out as a worker: { $count }
contact-kept-watches = Times that you watched over a colleague: { $count }
contact-kept-gave = Times that you gave your work over as a worker: { $count }
contact-kept-gave-for = Times that you gave the work of another over: { $count }
contact-kept-took = Things that a colleague gave over to you: { $count }
contact-kept-introduced = This is how a colleague introduced you:
