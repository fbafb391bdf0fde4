activities-title = Activities
activities-lead = What neighbours do together. You can join without an account. Start something yourself too: one sentence is enough.
activities-new = Start something
activities-none = There is nothing in the agenda now. Come back later, or start something yourself.
activities-today = Today
activities-week = This week
activities-later = Later
activities-all = All
activities-kind = Kind
activities-for = For whom
activities-part-of-day = Part of the day
activities-morning = morning
activities-afternoon = afternoon
activities-evening = evening
activities-filter = Search by village, kind or part of the day
activities-look = Search
activities-own-title = What you organise
activities-to-list = Agenda
activities-to-keep = Manage
activities-to-activity = Look at the activity
activities-to-own = See or change your sign-up
activities-to-places = Look for a place to meet
activities-to-areas = Who carries it? See it per village
activities-to-calendar = In your calendar
activities-to-poster = Poster
activities-print = Print
activities-save = Save
activities-add = Add
activities-remove = Remove
activities-choose = Choose

activities-level-by = By residents
activities-level-with = Together
activities-level-for = For residents
activities-level-nobody = Nobody yet
activities-for-all = everybody
activities-for-children = children
activities-for-youth = young people
activities-for-adults = adults
activities-for-older = older people
activities-for-new-here = who is new here

activities-areas-title = Who carries the activities?
activities-areas-lead = How many activities do residents carry themselves, alone or together with an organisation?
activities-areas-none = There are too few activities yet to show this.
activities-areas-table = Activities in the agenda, per village
activities-areas-all = Activities
activities-areas-share = By residents or together
activities-areas-small = Fewer than 5 activities, so no share

activities-what = What
activities-when = When
activities-where = Where
activities-cost = Costs
activities-bring = Bring along
activities-crew = Who carries it
activities-tasks = What is to be done
activities-things = What is needed
activities-thing = What is needed?
activities-thing-who = who brings it
activities-thing-open = nobody yet
activities-thing-add = Something else is needed
activities-name = First name
activities-mail = Mail address
activities-left = { $count ->
    [one] 1 place left
   *[other] { $count } places left
 }
activities-full-short = full
activities-off-mark = does not go on
activities-moved-mark = at another moment than usual
activities-why-holiday = holiday
activities-why-closed = the place is closed
activities-why-room = the room is not available

activities-is-proposed = waits for the host
activities-is-listed = in the agenda
activities-is-refused = did not work out
activities-is-ended = over
activities-is-cancelled = stopped
activities-proposed-notice = This is a proposal. It comes in the agenda as soon as the host of the place says yes.
activities-refused-notice = The host of the place says no.
activities-refused-what-now = Choose another place, day or hour: press "Once more".
activities-cancelled-notice = This activity does not go on any more.
activities-ended-notice = This activity is over.

activities-join-title = Will you join?
activities-join-lead = You need no account. Your first name is enough.
activities-join-button = I will join
activities-wait-button = Put me on the waiting list
activities-join-privacy = We use this for this activity only. 30 days after the day we remove it.
activities-waiting-lead = All places are taken. Put yourself on the waiting list: if somebody cancels, you get a message.
activities-choose-day = Which day?
activities-every-time = every time
activities-reach = Telephone number or mail address
activities-reach-hint = Then you hear it when something changes. Without is fine too, if there is a place.
activities-reach-short = To be reached by
activities-reach-none = Nothing known
activities-heads = With how many people do you come, yourself included?
activities-heads-short = Number of people
activities-heads-count = { $count ->
    [one] 1 person
   *[other] { $count } people
 }
activities-first-time = I come for the first time and would like somebody to walk along
activities-you-in = You will join.
activities-you-wait = You are on the waiting list.
activities-thanks-in = Thank you, you have signed up! At your days you see whether there is a place. If you gave a number or mail address, you get a message with a link to change it; if not, keep this page.
activities-thanks-waiting = Thank you. You are on the waiting list. If a place is free, you get a message.
activities-thanks-cancelled = You have cancelled. Thank you for saying so: now somebody else can come.
activities-your-days = Your days
activities-your-days-none = There are no more days.
activities-cancel-day = Cancel
activities-come-after-all = I will come after all
activities-cancel-all-lead = Do you not want to come any more at all?
activities-cancel-all = Cancel all days
activities-cancel-other = Cancel for this person
activities-companion = Who walks along
activities-companion-none = Nobody yet

activities-task-take = I will do that
activities-task-leave = Not after all
activities-task-enough = enough people
activities-task-left = { $count ->
    [one] 1 more needed
   *[other] { $count } more needed
 }
activities-task-signin = Sign in to take a task
activities-task-what = Task
activities-task-wanted = How many people
activities-task-each = every time
activities-task-once = once
activities-task-add = Another task

activities-share = Share it with neighbours
activities-share-hint = Copy this text for an app or a mail.
activities-share-text = { $activity }, { $when }, { $place }. Will you come too? { $address }

activities-sentence = What do you want to do, when and where?
activities-sentence-hint = One sentence is enough: Every Tuesday evening at 19:30 language café in Ons Huis, for who wants to practise Dutch
activities-sentence-button = Next
activities-template = Kind of activity
activities-template-guess = Choose for me, by the sentence
activities-check = Is this right?
activities-change = Change
activities-field-title = Title
activities-field-text = What people must know
activities-field-area = Village or neighbourhood
activities-field-places = How many people fit in (empty: no limit)
activities-field-day = Day
activities-field-from = From
activities-field-until = Until
activities-field-repeat = How often
activities-field-end = Last day (empty: it goes on)
activities-field-holidays = Also on holidays
activities-field-room = Room
activities-field-place = Place in words
activities-field-outside = Yes, I ask for it outside the opening hours too
activities-room-none = No room: a garden, a square, at somebody's home
activities-doubt-no-day = There is no day “{ $words }”. Choose the day below.
activities-doubt-past = “{ $words }” has been. Choose a day to come below.
activities-doubt-exception = This form cannot remember “{ $words }”. Is it in the agenda? Then call those days off there, one by one.
activities-doubt-weekday = You wrote { $day }, but the date is another day of the week. Is the date below right?
activities-doubt-room = { $place } has more than one room. Choose which one below, or fill in for how many people it is.
activities-doubt-small = No room of { $place } takes { $number } people. Choose another place below, or a smaller number.
activities-field-tight = It fits: not everybody is there at once
activities-room-hint = For a room we ask the host. Without a room it is in the agenda at once.
activities-free-rooms = These rooms are free then
activities-name-hint = Your first name stands with it: you lead it. Later you can ask others.
activities-propose-button = Propose
activities-repeat-once = Once
activities-repeat-week = Every week on this day
activities-repeat-week2 = Every other week on this day
activities-repeat-month = Every month, on such a day as this (for example the second Monday)
activities-repeat-last = Every month, the last time there is this weekday

activities-public = As everybody sees it
activities-again = Once more
activities-stop = Stop
activities-stop-lead = All days are off. Everybody who would come gets one message, with your reason.
activities-stop-button = Stop and tell everybody
activities-next-step = Next step
activities-next-ask = Which resident takes { $part }?
activities-next-nobody = Ask everybody who is there, at the beginning.
activities-next-regulars = These people come often. Ask them; they may say no.
activities-next-button = Ask { $name }
activities-days = Days
activities-days-none = There are no days.
activities-coming = { $count ->
    [0] nobody yet
    [one] 1 person comes
   *[other] { $count } people come
 }
activities-waiting = { $count } on the waiting list
activities-came = { $count ->
    [one] 1 person came
   *[other] { $count } people came
 }
activities-carrier-asked = asked
activities-carrier-no = said no
activities-carrier-resident = resident
activities-carrier-remove = Carries this no longer
activities-invite = Ask somebody to help carry it
activities-invite-hint = They get a mail with a button to say yes or no. For yourself fill in only what you take.
activities-invite-button = Ask
activities-take-part = I take it myself
activities-part = What
activities-part-coffee = the coffee
activities-part-welcomes = the welcome
activities-part-cleans = the cleaning up
activities-part-announces = telling the neighbourhood
activities-part-leads = the lead
activities-part-keys = the keys
activities-part-other = something else

activities-sheet = List to print
activities-all-came = Everybody was there
activities-people-none = Nobody has signed up for this day yet.
activities-group-in = Come
activities-group-waiting = Wait
activities-group-would = Would have come
activities-group-cancelled = Do not come
activities-state-in = comes
activities-state-waiting = on the waiting list
activities-state-would = would have come
activities-state-cancelled = does not come
activities-state-came = was there
activities-state-missed = was not there
activities-standing = Standing
activities-is-new = for the first time
activities-is-new-long = Comes for the first time and would like somebody to walk along.
activities-walks-along = with { $name }
activities-untold = still to be called
activities-called = Called
activities-tick-came = Was there
activities-tick-missed = Was not there
activities-tick-back = Back
activities-behalf = Write somebody in
activities-behalf-hint = For who calls, or is simply there.
activities-behalf-button = Write in
activities-otherwise = Is it otherwise?
activities-move = Another day or hour
activities-which = Which days?
activities-only-this = Only this day
activities-this-and-next = This and all that follow
activities-move-button = Move
activities-elsewhere = Another place
activities-elsewhere-words = Or somewhere else
activities-elsewhere-button = It is here
activities-closed-mark = The place is closed then.
activities-closed-decide = Choose what happens
activities-closed-notice = The place is closed then. Those who come do not know yet. Choose below: another day or hour, another place, or it does not go on.
activities-call-off = Does not go on
activities-call-off-button = Call off and tell everybody
activities-put-on = Goes on after all
activities-why = Why? This stands in the message.
activities-told-hint = Everybody who comes gets a message.

activities-asked-title = Will you do this?
activities-asked-no-is-fine = Saying no is fine.
activities-asked-yes = Yes, I will
activities-asked-no = No, not now
activities-asked-account = Do you want to change days and tasks yourself too? Sign in first, and then say yes.
activities-asked-signin = Sign in

activities-done-proposed = Your proposal is on its way. The host gets a message, and you hear the answer by mail.
activities-done-listed = It is in the agenda.
activities-done-saved = Saved.
activities-done-off = This day does not go on. Who gave a number or mail address gets a message.
activities-done-on = This day goes on.
activities-done-moved = Moved. Who gave a number or mail address gets a message.
activities-done-elsewhere = It goes on at the other place. Whoever gave a number or mail address gets a message.
activities-done-stopped = Stopped. Who gave a number or mail address gets a message.
activities-done-asked = The question is sent.
activities-done-crew = Saved.
activities-done-tasks = Saved.
activities-done-taken = Thank you! This task is yours.
activities-done-left = The task is free again.
activities-done-behalf = Written in.
activities-done-ticked = Saved.
activities-done-yes = Thank you! You will do this.
activities-done-no = Thank you for saying so.
activities-done-changed = Changed.

activities-fact-step-free = no steps on the way in
activities-fact-no-threshold = no thresholds
activities-fact-wheelchair-toilet = toilet for a wheelchair
activities-fact-lift = lift
activities-fact-hearing-loop = hearing loop
activities-fact-quiet-room = quiet room
activities-fact-changing-table = somewhere to change a child
activities-fact-parking-near = parking nearby
activities-fact-bus-stop-near = bus stop nearby
activities-fact-guide-dogs = assistance dogs welcome

activities-ready-tournament = Tournament
activities-ready-tournament-text = We play in small teams. You can come alone too: you get a team.
activities-ready-street-meal = Eating together in the street
activities-ready-street-meal-text = Everybody brings something to eat. There are tables.
activities-ready-language-cafe = Language café
activities-ready-language-cafe-text = Talking and practising over coffee. Mistakes are part of it.
activities-ready-repair-morning = Repair morning
activities-ready-repair-morning-text = Bring what is broken. We repair it together.
activities-ready-walking-group = Walking group
activities-ready-walking-group-text = We walk at an easy pace, about an hour. Coffee afterwards.
activities-task-referee = Be a referee
activities-task-table = Register the teams
activities-task-drinks = Hand out drinks
activities-task-tidy = Tidy up
activities-task-tables = Set the tables
activities-task-cook = Cook something
activities-task-neighbours = Bring the invitation from door to door
activities-task-coffee = Make coffee
activities-task-talk = Talk along at a table
activities-task-welcome = Welcome people at the door
activities-task-repair = Repair
activities-task-desk = Sign people in
activities-task-front = Walk in front
activities-task-back = Walk at the back
activities-thing-balls = Balls
activities-thing-vests = Vests
activities-thing-firstaid = First aid kit
activities-thing-tables = Tables and benches
activities-thing-lights = Lights
activities-thing-plates = Plates and cutlery
activities-thing-coffee = Coffee and tea
activities-thing-cards = Conversation cards
activities-thing-tools = Tools
activities-thing-cables = Extension leads

activities-fault-title = Say in at most 80 letters what it is.
activities-fault-long = One of the texts is too long. Make it shorter.
activities-fault-area = Choose a village or neighbourhood of the list.
activities-fault-place = Choose a room, or say in words where it is.
activities-fault-day = Choose a day from today on, within two years, and an hour that is still to come.
activities-fault-hours = Fill in hours, such as 19:30 and 21:00, no more than sixteen hours apart.
activities-fault-rule = Choose how often it is. A last day comes after the first.
activities-fault-places = Fill in a number from 1 to 5,000, or leave it empty.
activities-fault-choice = Choose one of the list.
activities-fault-reach = Look at the telephone number or mail address again.
activities-fault-reach-needed = Fill in a telephone number or mail address. Then we can tell you that there is a place.
activities-fault-heads = Choose a number from 1 to 10. A larger group signs up in parts.
activities-fault-no-day = Choose one of the days.
activities-fault-closed = Signing up is not possible now. Look in the agenda for something else.
activities-fault-state = That is not possible now. Perhaps somebody just changed something. Look again.
activities-fault-often = There are too many sign-ups in a row. Try again in ten minutes.
activities-fault-ticket = This link is not complete, or what it was about is gone.
activities-fault-room-taken = At one of these moments the room is taken. Choose another room, hour or day.
activities-fault-closed-day = On one of these days the place is closed. Choose another day or place.
activities-fault-outside = One of these moments is outside the opening hours. Choose another hour, or tick that you ask for it all the same.
activities-fault-room = This room is not possible. Choose another room.
activities-fault-task = Say what is to be done, and by how many people: from 1 to 50.
activities-fault-task-taken = Others do this already. Choose another task.
activities-fault-reason = Say in a few words why. Everybody who comes gets to read it.
activities-fault-small = Fewer people fit in this room than may come. Choose a larger room, fewer places, or tick that it fits.
activities-fault-day-taken = This activity is already there at that hour. Choose another day or hour.
activities-fault-asked = This person has this already, or was asked already.

activities-signed = Confirmation of a sign-up
activities-signed-subject = { $activity }: { $standing ->
    [waiting] you are on the waiting list
   *[other] you will join
 }
activities-signed-lead = { $standing ->
    [waiting] You are on the waiting list for { $activity }, { $when }. If a place is free, you will hear.
    [every] You come to { $activity } every time: { $when }. Can you not come once? Then cancel:
   *[other] You will join: { $activity }, { $when }. Can you not come after all? Then cancel:
 }
activities-signed-body = Place: { $place }. { $brings ->
    [yes] Bring along: { $bring }.
   *[other] {""}
 }
activities-signed-button = Your sign-up

activities-moved-up = Message that there is a place
activities-moved-up-subject = { $activity }: there is a place for you
activities-moved-up-lead = There is a place for you: { $activity }, { $when }. Can you not come any more? Answer NEE or cancel:
activities-moved-up-body = Place: { $place }.
activities-moved-up-button = Your sign-up

activities-reminder = Reminder, the day before
activities-reminder-subject = { $activity }: { $when }
activities-reminder-lead = You come to { $activity }, { $when }, { $place }. Can you not? Answer NEE or cancel:
activities-reminder-body = { $brings ->
    [yes] Bring along: { $bring }.
   *[other] See you then!
 }
activities-reminder-button = Your sign-up

activities-changed = Message that day, hour or place changed
activities-changed-subject = Please note: { $activity } has changed
activities-changed-lead = Please note: { $activity } is now { $when }, { $place }. Can you not come then? Answer NEE or cancel:
activities-changed-body = Your place stays yours, unless you cancel.
activities-changed-button = Your sign-up

activities-off = Message that an activity does not go on
activities-off-subject = { $activity } does not go on
activities-off-lead = { $activity } ({ $when }) does not go on. { $because ->
    [typed] { $why }
    [room] The room is not available then.
    [holiday] It is a holiday.
   *[other] {""}
 } You need not do anything.
activities-off-body = See you another time.

activities-closed = Message that the place is closed on a day
activities-closed-subject = { $activity }: the place is closed
activities-closed-lead = { $place } is closed on { $when }. { $activity } cannot be there then. Those who come do not know yet: you choose first what happens.
activities-closed-body = Move it to another day or hour, choose another place, or call it off. Then everybody gets a message. Would you like to talk to the host? The page of the place says how.
activities-closed-button = Choose what happens

activities-reopened = Message that the place is open after all
activities-reopened-subject = { $activity }: the place is open after all
activities-reopened-lead = { $place } is open after all on { $when }. { $activity } can go on. You need not do anything.
activities-reopened-body = Those who come noticed nothing of it.
activities-reopened-button = Look

activities-agreed = Message that the host says yes
activities-agreed-subject = { $activity } goes on
activities-agreed-lead = The host says yes: { $activity } is in the agenda ({ $when }, { $place }).
activities-agreed-body = With the button you see to the rest: who helps, what is needed and who comes.
activities-agreed-button = To your activity

activities-refused = Message that the host says no
activities-refused-subject = { $activity }: this room is not possible
activities-refused-lead = { $place } is not possible for { $activity } ({ $when }). { $because ->
    [typed] The host writes: { $why }
    [room] There was no answer in time.
   *[other] {""}
 }
activities-refused-body = Choose another place, day or hour. With the button everything is ready.
activities-refused-button = Try once more

activities-asked = Question to do something for an activity
activities-asked-subject = { $by } asks: will you help with { $activity }?
activities-asked-lead = { $by } asks whether you want to take { $part ->
    [coffee] the coffee
    [welcomes] the welcome
    [cleans] the cleaning up
    [announces] telling the neighbourhood
    [leads] the lead
    [keys] the keys
   *[other] a task
 } for { $activity } ({ $when }). Answer JA or NEE, or choose:
activities-asked-body = Saying no is fine.
activities-asked-button = Give an answer

activities-who-came = Question who was there
activities-who-came-subject = { $activity }: who was there?
activities-who-came-lead = { $activity } of { $when } has been. Was everybody there? Then it is one tap:
activities-who-came-body = So you see who comes often and may want to do something.
activities-who-came-button = Who was there?

# Poster and calendar
activities-poster-title = Poster
activities-poster-language = Language of the poster
activities-poster-language-hint = Day, time and fixed words will be in this language. Title and text stay as they were written.
activities-poster-strips = With strips to tear off
activities-poster-show = Show
activities-poster-pdf = Poster as PDF
activities-poster-png = Poster as picture
activities-poster-which = Take the PDF to print on A4, and the picture to send around.
activities-poster-picture = The poster. Everything on it stands below too.
activities-feed-of = Activities in { $name }
activities-feed-own = My calendar
activities-feed-back = My page
activities-feed-lead = What you come to and what you organise, in the calendar on your telephone. When something changes, it changes there too.
activities-feed-made = Your new address is ready. An address you had before no longer works.
activities-feed-address = Your address
activities-feed-secret = This address is secret: whoever has it sees what you come to. Names of others are not in it.
activities-feed-open = Put it in my calendar
activities-feed-how = How to add it
activities-feed-iphone = iPhone: press the button above and choose "Subscribe".
activities-feed-google = Android with Google: on a computer go to calendar.google.com, choose the plus beside "Other calendars", then "From URL", and paste your address.
activities-feed-outlook = Outlook: choose "Add calendar", then "Subscribe from web", and paste your address.
activities-feed-slow = Your telephone looks for news a few times a day by itself. Google sometimes does so only once a day.
activities-feed-renew-title = Does somebody else have your address?
activities-feed-renew-why = Then make a new one. The old one stops working at once, and you add the new one to your calendar yourself.
activities-feed-renew = Make a new address
activities-feed-none = You have no address for your calendar yet.
activities-feed-make = Make my address

# What we keep
activities-kept-signup = You are signed up for “{ $title }”: { $state }
activities-kept-by-page = on the website
activities-kept-by-code = by the code on a poster
activities-kept-by-other = somebody else did it for you
activities-kept-heads = with { $count } people
activities-kept-every = every time
activities-kept-newcomer = you come for the first time
activities-kept-welcomed = somebody walks along with you
activities-kept-in = You come on: { $days }.
activities-kept-waiting = You are on the waiting list for: { $days }.
activities-kept-cancelled = You do not come on: { $days }.
activities-kept-came = You were there on: { $days }.
activities-kept-missed = You were not there on: { $days }.
activities-kept-untold = We still have to call you about: { $days }.
activities-kept-walks = You walk along with somebody who comes to “{ $title }” for the first time
activities-kept-made = You made the activity “{ $title }”: { $state }
activities-kept-proposed = waits for a yes of the place
activities-kept-listed = is in the agenda
activities-kept-refused = the place said no
activities-kept-off = does not go on
activities-kept-ended = is over
activities-kept-carries = Your part of “{ $title }”: { $part }
activities-kept-carries-asked = Asked at “{ $title }” for: { $part }. You have not answered yet
activities-kept-carries-no = Asked at “{ $title }” for: { $part }. You said no
activities-kept-task = You took a task at “{ $title }”: { $what }
activities-kept-feed = Your agenda has an address of its own. It is number { $number }. We do not keep the address itself
activities-kept-worked = Activities that you made as a worker: { $made }. Times that you carried a part of one as a worker: { $carried }
