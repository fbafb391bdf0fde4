overview-title = Overview
overview-back = Back to the overview
overview-and = and
overview-with = and
overview-more-names = { $count ->
    [one] 1 more
   *[other] { $count } more
 }
overview-parties = { $count ->
    [one] 1 party
   *[other] { $count } parties
 }
overview-ties = { $count ->
    [one] 1 tie
   *[other] { $count } ties
 }
overview-to-network = See the network
overview-to-agenda = Agenda for the meeting
overview-to-cuts = Cut test
overview-to-parties = To the parties
overview-no-parties = There are no parties yet
overview-no-parties-now = Begin with the parties: who is active here? Then ask them with whom they work.
overview-no-ties = Nobody told yet with whom they work
overview-no-ties-now = Hold a network session. Everybody ticks on their own telephone with whom they work, and the picture grows on the wall. A quarter of an hour is enough.
overview-start-session = Start a network session
overview-open-now = { $title } is going on now.
overview-to-session = To the session
overview-tells = What the network tells
overview-tells-nothing = Nothing yet. It needs ties first.
overview-tells-groups = { $count ->
    [one] The parties work together in 1 group, of { $largest } parties.
   *[other] The parties work together in { $count } groups. The largest has { $largest } parties.
 }
overview-tells-bridges = The groups know each other mostly through { $names }.
overview-tells-without = { $count ->
    [one] Without { $name }, { $names } loses touch with the rest.
   *[other] Without { $name }, { $count } parties lose touch with the rest: { $names }.
 }
overview-tells-kept = Without { $name } all the others stay connected.
overview-tells-islands = { $count ->
    [one] 1 party works with nobody: { $names }.
   *[other] { $count } parties work with nobody: { $names }.
 }
overview-asked = In the last 30 days { $count } questions were asked. For { $nothing } there was nothing to be found.
overview-stale = Of { $all } parties, activities and places nobody looked at { $count } for half a year. Are they still right?
overview-waiting = { $count ->
    [one] Of 1 introduction it is not known yet what became of it.
   *[other] Of { $count } introductions it is not known yet what became of them.
 }
overview-meet = Who could meet?
overview-meet-lead = These parties do not work together yet, and could mean something to each other. You decide; nothing is sent before you click.
overview-meet-none = We know of no new introduction now.
overview-meet-all = All introductions, and what became of them
overview-gaps = What is not there yet
overview-gaps-none = No gaps found in what is known.
overview-gap-asked = { $area }: { $count } people ask for { $topic }, and hardly anybody offers it there.
overview-gap-elsewhere = { $area }: nothing about { $topic }. In { $count } other villages and neighbourhoods there is.
overview-session = Network session
overview-session-lead = Put a code on the wall. Each party ticks on a telephone with whom it works, and everybody sees the picture grow.
overview-session-name = Network meeting { $day }
overview-session-title = What is the meeting called?
overview-session-present = Who is there? (not needed)
overview-session-present-lead = Whom you tick here comes first on the telephones. Others can join as well.
overview-session-open = Open the session
overview-session-before = Earlier sessions
overview-session-is-open = going on now
overview-session-all = All sessions
overview-code-picture = Code to join
overview-scan = Scan the code, or go to
overview-to-wall = To the screen for the wall
overview-said = { $count ->
    [one] 1 party took part
   *[other] { $count } parties took part
 }
overview-kept = { $count ->
    [one] 1 tie kept
   *[other] { $count } ties kept
 }
overview-is-closed = This session is closed.
overview-added = Added in the room
overview-added-lead = These names are not on the wall yet. Yes: the name is put in the list and on the wall. No: the name goes.
overview-added-new = Yes, put it in the list
overview-added-is = This is the same
overview-added-is-which = Which party is it?
overview-added-gone = No, take it away
overview-spoke = Who took part
overview-spoke-nobody = Nobody yet.
overview-not-yours = Whoever opened this session also closes it. You can look along.
overview-close = Ready?
overview-close-lead = First you see what changes: which ties are new and which ones end. Then you close the session.
overview-close-now = Close, and keep what is ticked
overview-close-look = Look and close
overview-closed-kept = This session is closed. What was ticked is kept.
overview-closed-not-kept = This session is closed. What everybody said is not kept yet.
overview-keep-look = Look and keep
overview-undo = Undo the keeping
overview-undo-lead = Did something go wrong? As long as nobody changed these ties, you put them back as they were.
overview-closing = What changes?
overview-closing-lead = See whether it is right. Untick what should not be kept. Nothing is kept yet.
overview-closing-nothing = Nothing was said that changes anything.
overview-closing-new = New ties
overview-closing-new-lead = These parties said that they work together.
overview-closing-changes = Ties that become different
overview-closing-changes-lead = These ties were known. Now something else was said of them.
overview-closing-ends = Ties that end
overview-closing-ends-lead = These parties took a tick away. Untick it here when the tie should stay.
overview-closing-by = { $count ->
    [one] { $names } says so.
   *[other] { $names } say so.
 }
overview-closing-taken = Only { $names } had said this, and took it away now.
overview-closing-was = Was: { $was }. Becomes: { $is }.
overview-closing-waiting = These names were not decided on yet: { $names }. Their ties do not count.
overview-closing-decide = Decide first
overview-closing-close = Close the session
overview-closing-keep = Keep what is ticked
overview-closing-not-yet = Not yet
overview-back-session = Back
overview-wall-join = Join on your telephone
overview-wall-closed = Closed
overview-join = Join the network session
overview-join-lead = On the wall there is a code of eight letters. You need no account.
overview-join-code = Code
overview-join-in = Join
overview-which-party = On behalf of which party are you here?
overview-search = Search by name
overview-search-now = Search
overview-search-more = There are more parties. Search by name.
overview-in-room = In the room already
overview-others = Other parties
overview-not-listed = Is your party not in the list?
overview-add-name = Name of your party
overview-add = Add
overview-other-party = Another party
overview-tick-lead = With whom do you work? Tick them. You can change it later.
overview-waits = This name is not on the wall yet. Whoever holds the session looks at it first. You can already tick with whom you work.
overview-here = in the room
overview-how-often-with = How often with { $name }?
overview-tick-save = Save
overview-often-sometimes = Now and then
overview-often-monthly = Every month
overview-often-weekly = Every week
overview-network = The network
overview-picture = Drawing of the network: each dot is a party, each line a tie. The table says the same.
overview-picture-party = Drawing of the parties around this party.
overview-then = This is how it was on { $day }: { $then }. Now: { $now }.
overview-to-today = To today
overview-to-table = To the table with the same data
overview-zoom-in = Closer
overview-zoom-out = Further away
overview-zoom-all = Everything
overview-whole = The whole network
overview-legend = Colour and sign: a group that works together a lot. Thick rim: holds others together. Double rim: connects groups. Open dot: no tie yet. Dark line: between groups. Dashes: known from the work only.
overview-day = How was it on another day?
overview-no-day = This is no day that we can show. Choose a day that has been. You now see the network of today.
overview-day-show = Show
overview-table = All parties
overview-party = Party
overview-ties-column = Ties
overview-group = Group
overview-role = Place in the network
overview-group-more = and { $count } more
overview-role-island = Works with nobody
overview-role-apart = Apart from most others
overview-role-holds = Holds others together
overview-role-bridge = Connects groups
overview-role-member = Takes part in a group
overview-sheet-title = Who works with whom in { $municipality }
overview-works-with = Works with
overview-works-with-nobody = With nobody yet, as far as is known.
overview-worked = By the work, in a year:
overview-worked-activity = { $count ->
    [one] 1 activity
   *[other] { $count } activities
 }
overview-worked-booking = { $count ->
    [one] 1 room
   *[other] { $count } rooms
 }
overview-worked-call = { $count ->
    [one] 1 call
   *[other] { $count } calls
 }
overview-worked-buddies = { $count ->
    [one] 1 pair of buddies
   *[other] { $count } pairs of buddies
 }
overview-worked-contact = { $count ->
    [one] contact once
   *[other] contact { $count } times
 }
overview-said-both = Both say so.
overview-said-itself = This party says so; the other has not yet.
overview-said-other = The other says so; this party has not yet.
overview-said-told = Somebody else wrote it down.
overview-untie = No longer
overview-name-tie = With whom else?
overview-name-tie-lead = When the other party says so too, the tie is certain.
overview-name-with = Party
overview-how-often = How often?
overview-name-save = Save
overview-why-common = Both know { $names }.
overview-why-island = { $one } works with nobody yet. { $other } knows many others.
overview-opening = Hello { $one } and { $other }, you both work with { $names } and may not know each other yet. Shall we have a coffee together?
overview-opening-island = Hello { $one } and { $other }, you are both active for the neighbourhood and may not know each other yet. Shall we have a coffee together?
overview-opening-show = An opening sentence
overview-propose-write = Propose by mail
overview-propose = I tell them myself
overview-not-these = Not these two
overview-became = What became of it
overview-proposed-on = Proposed on { $day }.
overview-became-waits = Not known yet what became of it.
overview-became-met = They have met.
overview-became-together = They work together now.
overview-became-nothing = Nothing came of it.
overview-met = They have met
overview-together = They work together now
overview-nothing = Nothing came of it
overview-apart = Not to be proposed
overview-apart-until = Until { $day }.
overview-allow = May be again
overview-answer = What became of it?
overview-answer-lead = You introduced these two. One tap is enough.
overview-answer-thanks = Thank you.
overview-agenda = Agenda for the network meeting
overview-agenda-lead = Made from what is known now. Take away what is not needed, and print it.
overview-agenda-none = There is nothing to discuss now. Hold a network session first.
overview-agenda-islands = Who is not in it yet?
overview-agenda-island = { $name } works with nobody. Who pays them a visit?
overview-agenda-missed = Where does it hang on one party?
overview-agenda-meet = Who could meet?
overview-agenda-became = What became of it?
overview-agenda-asked = { $names } were introduced.
overview-agenda-gaps = What is not there yet?
overview-agenda-fresh = Is it still right?
overview-agenda-who = Present: { $names }
overview-agenda-take = Take only this along
overview-agenda-all = Everything back again
overview-agenda-invited = Whom do we invite?
overview-print = Print

overview-done-tie = The tie is kept.
overview-done-untied = The tie is gone.
overview-done-opened = The session is open.
overview-done-closed = The session is closed.
overview-done-undone = The ties are as they were. You can look at them and keep them again.
overview-done-checked = That is arranged.
overview-done-proposed = The introduction is in the list. After four weeks we ask what became of it.
overview-done-written = Both parties get a mail, where somebody with an address is known. After four weeks we ask what became of it.
overview-done-refused = These two are not proposed for a year.
overview-done-allowed = These two may be proposed again.
overview-done-answered = Thank you, that is kept.
overview-done-saved = Saved. Look at the wall! You can still change it here.

overview-fault-title = Give the meeting a name of at most 80 letters.
overview-fault-party = This party is not there, or not any more. Choose one of the list.
overview-fault-same = Choose two different parties.
overview-fault-code = No session has this code. Look at the wall again: eight letters with a dash.
overview-fault-closed = The session is closed. Tell whoever holds it what should be different.
overview-fault-choice = Choose one of the possibilities.
overview-fault-often = That was too often in a row. Wait ten minutes and try again.
overview-fault-many = Too many parties were added. Choose one of the list, or ask whoever holds the session.
overview-fault-state = Somebody else was before you. Look at the introductions again.
overview-fault-ticket = This link is not whole, or the introduction is gone. Open the link from the mail again.

overview-fault-long-name = This name is too long. Use at most 80 letters.
overview-fault-reach = Fill in only the name of your party. Leave out telephone numbers, mail addresses and web addresses: everybody can read the name.

overview-fault-list = Something more was said just now. Look again, and keep it then.
overview-fault-since = One of these ties was changed afterwards. Change what is wrong on the page of the party.

overview-proposed = Proposal to meet
overview-proposed-subject = Meet { $other }?
overview-proposed-lead = { $sender } thinks that you and { $other } could mean something to each other.
overview-proposed-body = Call them, or have a coffee together. The overview says why, with an opening sentence.
overview-proposed-button = See the proposal
overview-became-subject = What became of it: { $one } and { $other }?
overview-became-lead = Four weeks ago your party introduced { $one } and { $other }.
overview-became-body = Have they met? One tap is enough.
overview-became-button = Answer
overview-kept-opened = You opened a network session { $count } times.
