buddies-title = Buddies
buddies-lead = { $count ->
    [0] There are no buddies yet.
    [one] There is 1 pair now. Below is what there is to do today.
   *[other] There are { $count } pairs now. Below is what there is to do today.
 }
buddies-new = New buddy
buddies-mornings = Coffee mornings
buddies-today = To do today
buddies-today-nothing = There is nothing to do today. Good.
buddies-days = { $count ->
    [0] today
    [one] 1 day
   *[other] { $count } days
 }
buddies-until = until { $day }
buddies-ran-out = ran out on { $day }
buddies-waiting-askers = Looks for a buddy
buddies-waiting-givers = Wants to be a buddy
buddies-waiting-none = Nobody waits now.
buddies-paused = Paused until { $day }.
buddies-to-candidates = Who fits?
buddies-stalled-one = The search is stuck. A coffee morning may help.
buddies-stalled-board = { $count ->
    [one] For 1 person the search is stuck. Let people meet at a coffee morning.
   *[other] For { $count } people the search is stuck. Let them meet at a coffee morning. There they choose for themselves.
 }
buddies-stalled-text = Nobody fits well, or it takes long? At a coffee morning people meet, and choose for themselves.

buddies-people-title = New buddy
buddies-people-lead = Choose somebody you know. Then you write down what this person looks for or wants to give.
buddies-search = Search by first name
buddies-search-button = Search
buddies-people-nobody = We found nobody. Write somebody in first, at People.
buddies-people-listed = is on the list already
buddies-people-more = There are more. Search by first name.

buddies-own-title = My buddy
buddies-own-lead = Do you look for a buddy, or do you want to be one? Fill in what you like. You can always change it.
buddies-back-mine = My page
buddies-profile-title = Buddy: what somebody looks for
buddies-seen-noted = That you look at this is noted. These people can see it.
buddies-to-person = To the person
buddies-pairs = Buddies of this person
buddies-standing = How it stands
buddies-waiting-since = On the list since { $day }.
buddies-pause-or-stop = Pause or stop
buddies-pause-until = Propose nobody until
buddies-pause = Pause
buddies-resume = Go on again
buddies-remove = Take off the list
buddies-form-title = What do you look for, and what suits you?
buddies-party = Organisation
buddies-party-sees = This organisation looks along with you. When you save, its workers may see what you fill in here and how to reach you. You can always stop on your own page.
buddies-side = What do you want?
buddies-side-asker = I look for a buddy
buddies-side-giver = I want to be a buddy
buddies-side-both = Either is fine
buddies-about = Something about you, for the other
buddies-about-hint = One or two sentences. No telephone number or address: that comes only after both say yes.
buddies-likes = What do you like to do together?
buddies-like-walk = walking
buddies-like-coffee = coffee and talk
buddies-like-games = games
buddies-like-music = music
buddies-like-garden = the garden
buddies-like-cooking = cooking
buddies-like-crafts = handicraft
buddies-like-sport = cycling or sport
buddies-like-shopping = shopping
buddies-like-outing = an outing
buddies-like-dutch = speaking Dutch
buddies-like-computer = telephone and computer
buddies-like-papers = post and papers
buddies-parts = When can you?
buddies-parts-hint = Nothing ticked? Then it does not matter.
buddies-day-mo = Monday
buddies-day-tu = Tuesday
buddies-day-we = Wednesday
buddies-day-th = Thursday
buddies-day-fr = Friday
buddies-day-sa = Saturday
buddies-day-su = Sunday
buddies-part-morning = morning
buddies-part-afternoon = afternoon
buddies-part-evening = evening
buddies-rhythm = How often?
buddies-rhythm-any = it does not matter
buddies-rhythm-weekly = every week
buddies-rhythm-fortnightly = every two weeks
buddies-rhythm-monthly = every month
buddies-limits = What should we look out for?
buddies-limits-hint = “Must” is a hard limit: who does not fit it, we never propose. “Rather” is a wish.
buddies-level-any = does not matter
buddies-level-wish = rather
buddies-level-hard = must
buddies-limit-no-pets = no pets
buddies-limit-no-smoking = no smoking
buddies-limit-no-stairs = no stairs
buddies-limit-not-in-the-dark = not in the dark
buddies-limit-woman-only = only with a woman
buddies-limit-man-only = only with a man
buddies-limit-car-needed = the other has a car
buddies-limit-at-home-only = only at my home
buddies-limit-outside-only = only out of the house
buddies-limit-vog-needed = the other has a valid certificate of conduct (VOG)
buddies-traits = What holds for you?
buddies-traits-hint = Only what you want to tell. Do not ask for illness or belief here.
buddies-trait-pets = a pet at home
buddies-trait-smokes = smokes
buddies-trait-stairs = stairs to the door
buddies-trait-car = has a car
buddies-trait-woman = woman
buddies-trait-man = man
buddies-tongues = In which languages can you talk?
buddies-tongue-nl = Dutch
buddies-tongue-en = English
buddies-tongue-de = German
buddies-tongue-ar = Arabic
buddies-tongue-tr = Turkish
buddies-tongue-pl = Polish
buddies-tongue-uk = Ukrainian
buddies-tongue-ti = Tigrinya
buddies-capacity = How many buddies at once?
buddies-save = Save

buddies-certificates = Certificate of conduct and training
buddies-certificates-hint = We only keep that it was seen, and the days. Never the paper itself.
buddies-certificates-none = There is nothing yet.
buddies-certificate-vog = Certificate of conduct (VOG)
buddies-certificate-training = Training
buddies-certificate-over = not valid
buddies-certificate-remove = Remove
buddies-certificate-add = Seen: write it down
buddies-certificate-kind = What
buddies-certificate-name = Name of the training
buddies-certificate-from = Valid from
buddies-certificate-until = Valid until
buddies-certificate-save = Write it down

buddies-candidates-title = Who fits?
buddies-candidates-for = Who fits { $name }?
buddies-candidates-lead = The three who fit best. Hard limits of both always count.
buddies-candidates-none = Nobody fits now. Look below why.
buddies-candidates-no-room = This person has a buddy or a proposal already, or is paused. You cannot propose anybody now.
buddies-candidates-others = { $count ->
    [one] 1 other fits too.
   *[other] { $count } others fit too.
 }
buddies-can = Can: { $when }
buddies-propose = Propose { $name }
buddies-left-out = Why others do not fit
buddies-people-count = { $count ->
    [0] nobody
    [one] 1 person
   *[other] { $count } people
 }
buddies-reason-like = both: { $what }
buddies-reason-parts = { $count ->
    [one] can at the same time of the week
   *[other] can together at { $count } times of the week
 }
buddies-reason-area = same village or neighbourhood
buddies-reason-near = near: { $km } km
buddies-reason-rhythm = want it as often
buddies-reason-askers-wish = wish of who looks: { $what }
buddies-reason-givers-wish = wish of the buddy: { $what }
buddies-misfit-far = far: { $km } km
buddies-misfit-rhythm = do not want it as often
buddies-misfit-askers-wish = does not fit a wish of who looks: { $what }
buddies-misfit-givers-wish = does not fit a wish of the buddy: { $what }
buddies-misfit-asked = { $count ->
    [one] asked once in three months
   *[other] asked { $count } times in three months
 }
buddies-misfit-likes = name nothing that both like to do
buddies-obstacle-parts = never can at the same time
buddies-obstacle-tongue = speak no language together

buddies-pair-title = Two buddies
buddies-state-proposed = Proposed
buddies-state-meeting = Getting to know each other
buddies-state-active = Buddies
buddies-state-ending = Almost done
buddies-state-ended = Stopped
buddies-gone = Somebody who is no longer here
buddies-role-asker = looks for a buddy
buddies-role-giver = is the buddy
buddies-by-hand = Gets no messages. Ask in person.
buddies-todo = To do now
buddies-attention = look
buddies-obstacles = There is a hard limit between these two:
buddies-said-nothing = No answer yet.
buddies-said-is = Answer: { $said }
buddies-said-for = Pass on an answer
buddies-said-yes = yes
buddies-said-no = no
buddies-said-call-me = call first
buddies-meeting-title = First meeting
buddies-meeting-on = The first meeting is on { $day }.
buddies-meeting-with = The coordinator is there.
buddies-meeting-day = Day
buddies-meeting-coordinator = I am there
buddies-meeting-save = Keep
buddies-agreement-title = Agreement
buddies-agreement-of = Agreement of
buddies-agreement-hint = On one page. Fill it in together. A change? Then both say yes again.
buddies-agreement-print = See and print the agreement
buddies-agreement-save = Keep, and send to both
buddies-agreement-rules = A buddy is no professional and no family. Does it not fit, or does it get too heavy? Call the coordinator. Nobody has to keep silent about a danger.
buddies-agreed-yes = agreed
buddies-agreed-no = not agreed yet
buddies-agree-for = Says yes at the table
buddies-sign-here = Signature:
buddies-print = Print
buddies-line-what = What do we do together?
buddies-line-often = How often?
buddies-line-long = How long each time?
buddies-line-costs = Who pays what?
buddies-line-secrecy = What stays between us?
buddies-line-stop = How do we stop?
buddies-line-end = Until when?
buddies-preset-often = Every week
buddies-preset-long = An hour and a half
buddies-preset-costs = Each pays for themselves
buddies-preset-secrecy = What we tell stays between us. In danger we call the coordinator.
buddies-preset-stop = We tell each other and the coordinator, and say goodbye well.
buddies-checkins-title = How does it go?
buddies-began-on = Buddies since { $day }.
buddies-plan-end-on = Agreed until { $day }.
buddies-checkin-2w = after 2 weeks
buddies-checkin-6w = after 6 weeks
buddies-checkin-3m = after 3 months
buddies-checkin-6m = after 6 months
buddies-checkin-12m = after 12 months
buddies-no-answer = no answer yet
buddies-not-asked = not asked yet
buddies-passed-over = passed over
buddies-closed = spoken about
buddies-close = Spoken, done
buddies-told-by-phone = Pass on an answer
buddies-feeling-good = It goes well
buddies-feeling-so-so = It goes so-so
buddies-feeling-call-me = Call me
buddies-ending-title = Planning the end
buddies-ending-hint = A buddy is for a time. Agree when it is done, and what comes next.
buddies-ending-save = Keep
buddies-after = What comes next?
buddies-stop-title = Stop now
buddies-stop-why = Why does it stop?
buddies-stop-button = Stop this pair
buddies-choose = Choose
buddies-ended-on = Stopped on { $day }
buddies-stop-as-planned = done, as agreed
buddies-stop-reached = reached what they wanted
buddies-stop-times = times do not fit
buddies-stop-distance = too far
buddies-stop-no-click = no click
buddies-stop-expectations = expected something else
buddies-stop-too-heavy = the question was too heavy
buddies-stop-too-close = too close too soon
buddies-stop-no-show = somebody did not come
buddies-stop-home = home does not suit: pet, smoke, stairs
buddies-stop-life = ill, work or moved
buddies-stop-other = something else
buddies-stop-declined = said no
buddies-stop-left = somebody is no longer here

buddies-task-call-me = Asks for a call
buddies-task-other-left = One of the two is no longer here. Call the other, and write down what comes next
buddies-task-declined = Somebody said no. Look for somebody else, and write down what comes next
buddies-task-silence = No answer after a week. Give a call
buddies-task-unreachable = Gets no messages. Ask in person
buddies-task-so-so = It goes so-so. Give a call
buddies-task-plan-meeting = Both said yes. Plan the first meeting
buddies-task-make-agreement = The first meeting was. Make the agreement
buddies-task-ending = The time is almost over. Talk about the end and what comes next

buddies-facing-title = Your buddy
buddies-over = This is no longer needed. You do not have to do anything. Do you have a question? Call your coordinator.
buddies-ask-proposal = Would you like to meet?
buddies-ask-proposal-hint = { $party } thinks that you fit. Only when both say yes you get each other’s details. You can always say no.
buddies-likes-are = Likes: { $what }
buddies-you-said = You said: { $said }.
buddies-may-change = You can still choose something else.
buddies-tap-yes = Yes, please
buddies-tap-no = No, rather not
buddies-tap-call = Call me
buddies-tap-rather-not = Rather not after all
buddies-tap-agree = Yes, we agree to this
buddies-both-yes = You and { $name } both say yes
buddies-meeting-soon = The coordinator calls you to agree on the first meeting, and will be there.
buddies-ask-agreement = The agreement with { $name }
buddies-you-agreed = You said yes.
buddies-ask-checkin = How does it go with { $name } and you?
buddies-ask-checkin-hint = Only the coordinator sees your answer, not your buddy.
buddies-together = You and { $name } are buddies
buddies-reach-title = How you reach { $name }
buddies-reach-show = Show
buddies-reach-none = No telephone or mail. Ask the coordinator.

buddies-mornings-lead = People meet at a table, and choose for themselves with whom they want to go on. Nobody sees who did not choose them.
buddies-morning-make = Make a coffee morning
buddies-morning-name = What is it called?
buddies-morning-day = Day
buddies-morning-place = Village or neighbourhood
buddies-morning-save = Make
buddies-morning-title = Coffee morning
buddies-morning-open = choosing is open
buddies-morning-bell = the bell has rung
buddies-morning-closed = over
buddies-bell-title = The bell
buddies-bell = Press the bell
buddies-bell-hint = After the bell nobody can choose any more. Then everybody sees who chose them too. Other choices are removed for good.
buddies-picked-count = { $count ->
    [0] Nobody has chosen yet.
    [one] 1 person has chosen.
   *[other] { $count } people have chosen.
 }
buddies-mutual-title = They chose each other
buddies-mutual-none = This time nobody chose each other. That is normal: invite everybody again.
buddies-mutual-proposed = proposed: both get a message
buddies-mutual-by-hand = bring them in touch yourself
buddies-mutual-hint = Who was chosen from one side only, stands nowhere.
buddies-morning-close = Everybody went home
buddies-seats-title = Who sits where?
buddies-seats-address = Choosing with the telephone:
buddies-seats-none = There is nobody yet. Put people at the tables below.
buddies-seats-add = People at the tables
buddies-seats-who = Who comes?
buddies-seats-free = Free cards, for who just comes in
buddies-seats-save = Put at the tables
buddies-seat-free = still free
buddies-seat-remove = Remove
buddies-has-picked = has chosen
buddies-cards = Table cards
buddies-card-text = With whom would you like to meet again? Choose with your telephone:
buddies-paper-title = Take over choices from paper
buddies-paper-hint = For who has no telephone. This takes the place of what was there.
buddies-paper-of = Choices of
buddies-paper-chose = Chose
buddies-paper-save = Keep these choices
buddies-seat-lead = Type the code of your card and your first name.
buddies-seat-code = Code on your card
buddies-seat-name = Your first name
buddies-seat-in = Go on
buddies-seat-hello = Hello { $name }
buddies-seat-ask = With whom would you like to meet again? Tap them.
buddies-seat-secret = Nobody sees what you choose. Only when somebody chooses you too, you both see it after the bell.
buddies-seat-save = Keep my choice
buddies-seat-kept = Your choice is kept. You can choose again until the bell. After that open this page again.
buddies-seat-alone = Nobody else sits here yet.
buddies-seat-mutual = You chose each other:
buddies-seat-none = This time you did not choose each other. It says nothing about you. Do come again.
buddies-seat-next = The coordinator helps you to meet.
buddies-seat-closed = This morning is over. Thank you for being there.

buddies-done-saved = Saved.
buddies-done-paused = Paused.
buddies-done-resumed = The pause is over.
buddies-done-removed = Removed.
buddies-done-certificate = Written down. A message comes before it runs out.
buddies-done-proposed = Proposed. Both get a message. Who gets no messages, you ask yourself.
buddies-done-answered = Thank you. Your answer is kept.
buddies-done-meeting = The first meeting is kept.
buddies-done-agreement = The agreement is kept, and goes to both.
buddies-done-agreed = Written down. When both say yes, they are buddies.
buddies-done-closed = Done.
buddies-done-end = The end is planned.
buddies-done-stopped = This pair has stopped.
buddies-done-morning = The coffee morning is made. Now put people at the tables.
buddies-done-seats = Everybody has a chair. Print the cards.
buddies-done-picks = The choices are kept.
buddies-done-bell = The bell has rung.
buddies-done-morning-closed = The morning is over.

buddies-fault-choice = One of the choices is not in the list. Choose one of the list.
buddies-contradiction-woman-and-man = “Only with a woman” and “only with a man” cannot go together. Make one a wish, or leave one out.
buddies-contradiction-home-and-outside = “Only at my home” and “only out of the house” cannot go together. Make one a wish, or leave one out.
buddies-contradiction-dark-and-evenings = “Not in the dark” cannot be when you can in the evening only. Choose a morning or afternoon too, or make it a wish.
buddies-contradiction-car-and-home = “The other has a car” and “only at my home” cannot go together. Make one a wish, or leave one out.
buddies-contradiction-both-traits = “Woman” and “man” are both ticked. Choose one, or neither.
buddies-fault-day = This is not a day. Fill in a day such as 2026-11-23.
buddies-fault-day-order = This day cannot be: too early, or too far away. The end comes after the beginning, within two years.
buddies-fault-no-text = A line is empty. Fill in a few words everywhere.
buddies-fault-long-text = A text is too long. Make it shorter than 300 letters.
buddies-fault-not-fitting = You cannot propose these two to each other. Look at the hard limits, or choose somebody else.
buddies-fault-no-room = One of the two has no room for a buddy now, or is paused.
buddies-fault-not-now = This step cannot be taken now. Look at the page again: somebody may have been here before you.
buddies-fault-changed = The agreement has changed meanwhile. Read it again, then say yes.
buddies-fault-ticket = This link is not whole. Open it from the message itself, or call the coordinator.
buddies-fault-seat = We find no card with this code and name. Look at your card, or ask the coordinator.
buddies-fault-bell = Choosing is over: the bell has rung.
buddies-fault-too-many = There are not so many chairs. A morning has room for 104 people, and 40 free cards at once.
buddies-fault-nobody = Nobody was chosen. Tick somebody, or fill in free cards.
buddies-fault-too-often = This was tried too often. Wait ten minutes.

buddies-proposal = Proposal of a buddy
buddies-proposal-subject = Would you like to meet a possible buddy?
buddies-proposal-lead = { $party } thinks that somebody and you fit well. Would you like to meet? Yes or no?
buddies-proposal-body = You get each other’s details only when both say yes. You can always say no, without a reason too.
buddies-proposal-button = See and choose
buddies-meeting = Both said yes
buddies-meeting-subject = { $name } would like to meet too
buddies-meeting-lead = Good news: { $name } would like to meet you too. { $party } calls you about the first meeting.
buddies-meeting-body = The coordinator is there the first time. Do you think better of it? You may.
buddies-meeting-button = See
buddies-agreement = Agreement of two buddies
buddies-agreement-subject = The agreement with { $name }
buddies-agreement-lead = Here is the agreement of { $name } and you. Read it, and say yes when it is right.
buddies-agreement-body = Is something not right? Call { $party }. When both say yes, you are buddies.
buddies-agreement-button = Read the agreement
buddies-checkin = How does it go with your buddy?
buddies-checkin-subject = How does it go with { $name } and you?
buddies-checkin-lead = Does it go well with { $name } and you? { $party } would like to hear.
buddies-checkin-body = One tap is enough. Only the coordinator sees your answer.
buddies-checkin-button = Tell how it goes
buddies-ending = The end that was agreed
buddies-ending-subject = Your agreement with { $name } lasts until { $day }
buddies-ending-lead = You and { $name } agreed until { $day }. Think together how to close it, or what comes next.
buddies-ending-body = { $party } calls you about it. You can call too.
buddies-ending-button = To my buddy
buddies-certificate = Certificate runs out
buddies-certificate-subject = { $what } runs out on { $day }
buddies-certificate-lead = Your certificate “{ $what }” is valid until { $day }. Ask for a new one in time.
buddies-certificate-body = A certificate of conduct is free for volunteers. The coordinator prepares the request.
buddies-certificate-button = To my page

buddies-somebody-from = Somebody from { $area }

buddies-keeper-is = Looks after these two: { $name }
buddies-keeper-none = Nobody looks after these two now.
buddies-keeper = Message that somebody else of the organisation looks after two buddies
buddies-keeper-subject = From now on { $keeper } is your contact at { $party }
buddies-keeper-lead = From now on { $keeper } of { $party } looks after { $name } and you. { $introduced ->
        [yes] { $line }
       *[no] {""}
    }
buddies-keeper-body = Nothing else changes for you. Would you like to ask or tell something? You can do so with { $keeper }.
buddies-keeper-button = To your buddy
