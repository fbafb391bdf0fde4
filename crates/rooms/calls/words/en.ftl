calls-title = Calls
calls-lead = Neighbours and clubs are looking for hands. You need no account to sign up.
calls-new = New call
calls-none = There is no call now. Look again later.
calls-own-title = Calls of your organisation
calls-to-list = All calls
calls-to-keep = Manage this call
calls-to-call = Look at the call
calls-to-own = See or change your sign-up
calls-to-poster = Poster with QR code to print
calls-back = Back
calls-print = Print
calls-save = Save
calls-choose = Choose

calls-when = When
calls-where = Where
calls-by = By { $party }
calls-task = Task
calls-tasks = What there is to do
calls-needs = Handy if you can
calls-meeting = Meeting point
calls-bring = Bring along
calls-support = What the group needs
calls-leader = Crew leader
calls-left = { $count ->
    [one] 1 place left
   *[other] { $count } places left
 }
calls-full-short = full
calls-full = Full. You can still join the waiting list.

calls-is-draft = draft
calls-is-open = open
calls-is-over = over
calls-is-off = called off
calls-draft-notice = This is a draft. Only your organisation sees it.
calls-off-notice = This call does not go on.
calls-over-notice = This day is over. Thanks to everybody who came.
calls-closed = Signing up was possible until { $day }. Look in the list for something else.

calls-join-title = Will you join?
calls-join-lead = You need no account. Your first name is enough.
calls-join-button = I will join
calls-wait-button = Put me on the waiting list
calls-join-privacy = We use this for this call only. We remove it 30 days after the day.
calls-waiting-lead = All places are taken. How nice that you want to come too! Join the waiting list: when somebody cancels, you get a message by itself.
calls-choose-task = What would you like to do?
calls-name = First name
calls-reach = Telephone number or mail address
calls-reach-hint = We then send you where to be, the day before. You may leave it empty when there is a place.
calls-reach-short = Reached by
calls-reach-none = Nothing known
calls-heads = With how many people do you come, yourself included?
calls-heads-short = Number of people
calls-heads-count = { $count ->
    [one] 1 person
   *[other] { $count } people
 }
calls-bring-thing = Will you bring something?
calls-bring-nothing = Nothing, just myself
calls-soft = Only if there is nobody else

calls-you-in = You have joined.
calls-you-wait = You are on the waiting list.
calls-you-soft = You come only if there is nobody else. If so, you get a message.
calls-you-not = You have cancelled.
calls-you-came = You were there. Thank you!
calls-you-missed = You were not there. Never mind. See you another time!
calls-thanks-in = Thank you, you have joined! If you gave a number or mail address, a message comes with a link to change something.
calls-thanks-waiting = Thank you. You are on the waiting list. When there is a place, you get a message by itself.
calls-thanks-soft = Thank you. You will hear from us if there is nobody else.
calls-thanks-cancelled = You have cancelled. Thank you for telling us: now somebody else can come.
calls-own-firm = I will come after all
calls-own-heads = Change the number
calls-own-cancel-lead = Can you not come? That happens. Cancel, and somebody from the waiting list can come.
calls-own-cancel = Cancel
calls-own-soft = I come only if there is nobody else

calls-answer-title = Can you help?
calls-answer-yes = Yes, I will come
calls-answer-no = No, not now
calls-answer-no-thanks = Thank you for telling us. You get no other question about this.
calls-answer-closed = Signing up is no longer possible. Thank you for looking.

calls-sentence = What is going to happen, when, where and with how many people?
calls-sentence-hint = One sentence is enough: Saturday 200 people village clean-up in Lindelo 10-12
calls-sentence-button = Go on
calls-template = Kind of call
calls-template-guess = Choose by the sentence
calls-template-cleanup = Clean-up
calls-template-welcome = Welcome of new residents
calls-template-party = Party
calls-template-jobs = Day of odd jobs
calls-template-chore = Work for a group
calls-task-clean = Cleaning up
calls-task-coffee = Coffee and soup
calls-task-desk = Receiving people and giving out vests
calls-task-host = Welcoming a family
calls-task-cook = Cooking
calls-task-children = Playing with the children
calls-task-stalls = Stalls and games
calls-task-build = Setting up and clearing away
calls-task-jobs = Odd jobs
calls-task-chore = Joining in
calls-bring-gloves = Sturdy shoes and gloves
calls-bring-tools = Tools, if you have them
calls-support-example = With guidance, seated work

calls-check = Is this right?
calls-change = Change
calls-field-title = Title
calls-field-text = What people should know
calls-field-day = Day
calls-field-until = Sign up until (empty: the day itself)
calls-field-area = Village or neighbourhood
calls-field-place = Place
calls-field-kind = Kind
calls-field-support = What the group needs (for work for a group)
calls-kind-call = Call: many hands needed
calls-kind-chore = Work for a group: others love to do it
calls-task-name = Name of the task
calls-task-from = From
calls-task-until = Until
calls-task-places = Places
calls-task-more = Another task
calls-task-hint = A task without a name is left out. Do you need more tasks? Save first, then there is a new line.

calls-open-button = Open it
calls-thank-button = Thank everybody
calls-remove-button = Throw away
calls-people = Who comes
calls-people-none = There is nobody here.
calls-people-more = Next 100
calls-sheet = List on paper
calls-poster = Poster
calls-public = As residents see it
calls-table = How it stands
calls-expected = Expected
calls-leaders = Crew leaders
calls-expected-hint = Of the people with a place { $percent } percent are expected to come. If you need to be sure of enough, open more places. Count on one crew leader for 15 people.
calls-came-count = { $count ->
    [one] 1 person was there.
   *[other] { $count } people were there.
 }
calls-ask-soft = Ask who comes only if needed now
calls-untold = Call these people: they have a place and do not know it yet
calls-called = Called
calls-standing = Standing
calls-state-in = Joins
calls-state-waiting = Waits
calls-state-soft = If nobody else can
calls-state-came = Was there
calls-state-missed = Was not there
calls-state-cancelled = Cancelled
calls-tick-came = Was there
calls-tick-missed = Was not there
calls-tick-back = Take back
calls-leader-on = Make crew leader
calls-leader-off = No crew leader
calls-behalf = Write somebody in
calls-behalf-hint = For who calls or comes by.
calls-behalf-button = Write in
calls-crew-of = Crew of { $name }
calls-crew-none = No crew leader yet

calls-waves = Asking people
calls-wave-title = Next wave
calls-wave-number = Wave { $number }
calls-wave-asked = { $count } asked
calls-wave-yes = { $count } times yes
calls-wave-open = { $count } without an answer yet
calls-wave-coming = { $count } come already
calls-wave-needed = { $count } to ask
calls-wave-next = { $count ->
    [one] Ask 1 person now. Then the number who say yes fits the places.
   *[other] Ask { $count } people now. Then the number who say yes fits the places.
 }
calls-wave-none = You need not ask anybody now.
calls-wave-nobody = There is nobody you can ask now. We leave people alone who were asked often lately.
calls-wave-look = Look at the next wave
calls-wave-lead = We expect { $percent } of 100 people to say yes. Nothing goes out before you press the button.
calls-wave-available = { $count ->
    [one] 1 person can be asked
   *[other] { $count } people can be asked
 }
calls-wave-often = asked { $count } times in two weeks
calls-wave-what = Everybody gets a question of their own with day, time and task, and can say yes or no with one tap. Take away the tick of who you do not want to ask.
calls-wave-send = Send this wave ({ $count })

calls-things = What else is needed
calls-thing-what = What is needed?
calls-thing-count = How many?
calls-thing-add = Add
calls-thing-remove = Take away
calls-thing-promised = Promised
calls-thing-giver = By whom
calls-thing-wanted = { $count } needed
calls-thing-left = { $count } still needed
calls-thing-enough = there is enough

calls-channel = Ask a club to join
calls-channel-hint = Copy this text into the app group. Put ?via= and a word behind it, and you see how many people came through that club.
calls-channel-links = Links with a word for a club
calls-channel-message = Will you join? { $call }, { $day }, { $place }. Sign up without an account: { $address }

calls-off-button = Call off
calls-off-title = Does it not go on?
calls-off-told = { $count ->
    [0] There is nobody to be told.
    [one] 1 sign-up gets a message at once.
   *[other] { $count } sign-ups get a message at once.
 }
calls-off-why = Why?
calls-off-weather = The weather
calls-off-few = Too few people
calls-off-other = Something else
calls-off-yes = Call it off and tell everybody

calls-poster-how = Will you join? Scan the code or go to
calls-poster-code = QR code with the address of this call

calls-done-made = The draft is ready. Look at it and open it.
calls-done-saved = Saved.
calls-done-opened = The call is open. Everybody can sign up.
calls-done-wave = The wave has been sent. Answers come in here by themselves.
calls-done-off = The call is called off. Everybody gets a message.
calls-done-thanked = Everybody has been thanked.
calls-done-softs = Who comes only if needed gets a message now.
calls-done-pledge = Updated.
calls-done-behalf = Written in.
calls-done-removed = The draft is gone.
calls-done-changed = Changed.

calls-fault-title = Fill in a title of at most 80 letters.
calls-fault-long = One of the texts is too long. Make it shorter.
calls-fault-area = Choose a village or neighbourhood of the list.
calls-fault-day = Fill in a day, such as 14-3-2027.
calls-fault-past = This day has been or is too far ahead. Choose a day from today on.
calls-fault-until = The last day to sign up is not right. Choose a day from today on, not after the day itself.
calls-fault-tasks = Give one to twelve tasks a name.
calls-fault-places = Each task has at least 1 place, and a call at most 5,000.
calls-fault-hours = Fill in hours such as 10:00 and 12:00. The end comes after the beginning.
calls-fault-taken = People have signed up for those places. Cancel with people first, or leave the places.
calls-fault-support = Say what the group needs, such as guidance or seated work.
calls-fault-reach = This is no telephone number or mail address. Look at it again.
calls-fault-reach-needed = Fill in a telephone number or mail address. Otherwise we cannot tell you that there is a place.
calls-fault-heads = Choose a number from 1 to 10. A larger group signs up in parts.
calls-fault-task = Choose one of the tasks.
calls-fault-closed = Signing up is no longer possible here. Look in the list for something else.
calls-fault-state = This cannot be done now. Somebody may just have changed the call. Look again.
calls-fault-often = Too many sign-ups come from this connection. Wait ten minutes, or ask the organisation.
calls-fault-ticket = This link is not whole, or the sign-up is gone. Open the link of the message again.
calls-fault-nobody = Nobody is ticked who can still be asked.
calls-fault-pledge = Say what is needed, and how many: from 1 to 1,000.
calls-fault-choice = Choose something of the list.
calls-fault-group = Your group is too large for this task: there are not so many places. Sign up in parts, for more than one task, or with fewer people.
calls-fault-room = There are not so many places left. Come with fewer people, or choose another task.

calls-signed = Confirmation of a sign-up
calls-signed-subject = { $call }: { $standing ->
    [waiting] you are on the waiting list
    [soft] thank you
   *[other] you have joined
 }
calls-signed-lead = { $standing ->
    [waiting] You are on the waiting list for { $call }, { $day } { $hours }. When there is a place, you will hear.
    [soft] You come to { $call }, { $day } { $hours }, if there is nobody else. You will hear then.
   *[other] You have joined: { $call }, { $day } { $hours }. Can you not come? Then cancel:
 }
calls-signed-body = Your task: { $task }. { $brings ->
    [yes] Bring: { $bring }.
   *[other] {""}
 }
    With the button you change or cancel your sign-up.
calls-signed-button = Your sign-up

calls-moved-up = Message that there is a place
calls-moved-up-subject = { $call }: there is a place for you
calls-moved-up-lead = { $standing ->
    [soft] You are needed! There is nobody else for { $call }, { $day } { $hours }. Can you not come? Answer NO or cancel:
   *[other] There is a place for you: { $call }, { $day } { $hours }. Can you no longer come? Answer NO or cancel:
 }
calls-moved-up-body = Your task: { $task }. Meeting point: { $meeting }.
calls-moved-up-button = Your sign-up

calls-invited = Question to help
calls-invited-subject = Can you help? { $call }, { $day }
calls-invited-lead = Can you help { $day } { $hours } with { $call } ({ $task })? Answer YES or NO, or choose:
calls-invited-body = { $party } asks you because you live nearby or are good at this. Saying no is fine.
calls-invited-button = Answer

calls-start-card = Start card, the day before
calls-start-card-subject = Tomorrow or today: { $call }
calls-start-card-lead = { $call }: { $day } { $hours }. Meeting point: { $meeting }. { $led ->
    [yes] Your crew leader is { $leader }.
   *[other] {""}
 } Can you not come? Answer NO or cancel:
calls-start-card-body = Your task: { $task }. Place: { $place }. { $brings ->
    [yes] Bring: { $bring }.
   *[other] {""}
 }
calls-start-card-button = Your sign-up

calls-changed = Message that day, hour or place changed
calls-changed-subject = Please note: { $call } has changed
calls-changed-lead = Please note, changed: { $call } is now { $day } { $hours }, { $meeting }. Can you not come then? Answer NO or cancel:
calls-changed-body = Your task: { $task }. Place: { $place }.
calls-changed-button = Your sign-up

calls-off = Message that a call does not go on
calls-off-subject = { $call } does not go on
calls-off-lead = { $because ->
    [weather] Because of the weather { $call } on { $day } does not go on. You need not do anything.
    [few] Sadly { $call } on { $day } does not go on: too few people signed up. You need not do anything.
   *[other] Sadly { $call } on { $day } does not go on. You need not do anything.
 }
calls-off-body = Thank you for wanting to join in. Kind regards, { $party }

calls-thanks = Thanks after a call
calls-thanks-subject = Thank you for { $call }
calls-thanks-lead = Thank you, { $name }! You were there on { $day }: { $call }. With { $together } people it was done.
calls-thanks-body = Kind regards, { $party }

calls-prompt = Reminder to thank
calls-prompt-subject = { $call } is over: thank the people
calls-prompt-lead = { $call } is over. Tick who was there and thank everybody with one button.
calls-prompt-body = Thanks within a day do people good, and then they like to come again.
calls-prompt-button = To the call

calls-kept-signup = Signed up for “{ $title }”: { $state }
calls-kept-asked = Asked for “{ $title }”: { $state }
calls-kept-made = A call that you made: “{ $title }”
calls-kept-heads = with { $count } people
calls-kept-leads = leads a crew
calls-kept-brings = brings: { $what }
calls-kept-yes = you said yes
calls-kept-no = you said no
calls-kept-no-answer = no answer
calls-other-weekday = You wrote { $said }, and it is { $day }. Look below which day you mean.
