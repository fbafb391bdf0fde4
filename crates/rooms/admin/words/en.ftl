admin-title = Admin
admin-lead = Here you keep the house in order. Each card says how things stand.
admin-warning = Note:
admin-to-start = Back to Admin
admin-to-parties = Back to the parties
admin-back = Back
admin-all = All
admin-print = Print
admin-pages = Pages

admin-card-parties = { $count ->
    [0] There is no party yet.
    [one] 1 party takes part.
   *[other] { $count } parties take part.
 }
admin-card-empty = { $count ->
    [one] Nobody works for 1 party. Invite somebody, or let the party end.
   *[other] Nobody works for { $count } parties. Invite somebody, or let the parties end.
 }
admin-card-own-parties = { $count ->
    [0] You coordinate no party now.
    [one] You coordinate 1 party. Here you arrange who works for it.
   *[other] You coordinate { $count } parties. Here you arrange who works for them.
 }
admin-card-invites = { $count ->
    [0] No invitation is open.
    [one] 1 invitation is open. You see it with its party.
   *[other] { $count } invitations are open. You see them with their parties.
 }
admin-card-waiting = { $count ->
    [0] No message is waiting.
    [one] 1 message is waiting.
   *[other] { $count } messages are waiting.
 }
admin-card-failed = { $count ->
    [one] 1 message was not sent.
   *[other] { $count } messages were not sent.
 }
admin-card-unchecked = The trail has not been checked yet.
admin-card-broken = The trail is not whole. That was found on { $when }. Check it again.
admin-card-whole = The trail is whole. That was checked on { $when }.
admin-card-head = The last line was number { $line } then.
admin-card-due = { $count ->
    [0] Nobody's term of keeping is over today.
    [one] The term of keeping of 1 resident is over.
   *[other] The term of keeping of { $count } residents is over.
 }
admin-card-register = Which data we use, what for, and how long. To print.
admin-card-numbers = Numbers about the whole municipality. Without names.

admin-parties = Parties
admin-parties-lead = Organisations and residents' initiatives that work with Opbouw.
admin-no-parties = There is nothing in this list yet.
admin-members-count = { $count ->
    [0] nobody works here
    [one] 1 member of staff
   *[other] { $count } members of staff
 }
admin-ended-parties = { $count ->
    [one] 1 party has ended
   *[other] { $count } parties have ended
 }
admin-founded-on = began on { $day }
admin-ended-on = ended on { $day }
admin-found-title = Add a party
admin-found-button = Add
admin-party-name = Name
admin-party-kind = Kind
admin-party-about = What is the party for?
admin-party-about-hint = One sentence is enough. It may stay empty.
admin-kind-organisation = organisation
admin-kind-initiative = residents' initiative
admin-change-title = Details of the party
admin-save-button = Save

admin-role-worker = worker
admin-role-coordinator = coordinator
admin-role-policy = policy officer
admin-role-admin = admin
admin-members = Who works here
admin-no-members = Nobody works here yet.
admin-since = since { $day }
admin-role-of = Role of { $name }
admin-role-button = Give this role
admin-end-button = End
admin-former = Who worked here

admin-invites = Invitations
admin-invites-open = Open invitations
admin-until = holds until { $when }
admin-withdraw-button = Withdraw
admin-invite-title = Invite somebody
admin-invite-hint = The invitation goes by mail and holds for a week. Whoever accepts it makes a passkey.
admin-invite-mail = Mail address
admin-invite-name = First name
admin-invite-role = Role
admin-invite-language = Language of the mail
admin-invite-button = Invite

admin-member-end-title = Does this person stop?
admin-member-end-what = Access ends at once. Whoever is signed in now no longer is. This person gets a message about it, and can sign in again as a resident.
admin-member-end-button = Yes, end it
admin-member-end-anyway = End it anyway
admin-last-admin = This is the last admin. Make somebody else an admin first. Without an admin nobody can keep the house in order.
admin-left-carried = { $count ->
    [one] This person still has 1 thing here.
   *[other] This person still has { $count } things here.
 }
admin-left-carried-hint = Hand them over to colleagues first. If you do not, they have no owner any more. Coordinators then see them under Handover.
admin-left-carried-button = Hand over to colleagues
admin-left-title = This is left behind
admin-left-nothing = Nothing. Others of this party can go on with the work.
admin-left-people = { $count ->
    [one] This party knows 1 resident. After this there is nobody to go on with them.
   *[other] This party knows { $count } residents. After this there is nobody to go on with them.
 }
admin-left-last-worker = This is the last one here who works with residents.
admin-left-last-coordinator = This is the last coordinator. After this only an admin can invite people.
admin-left-empty = After this nobody works for this party.
admin-left-invites = { $count ->
    [one] 1 invitation of this person is open. It holds until you withdraw it.
   *[other] { $count } invitations of this person are open. They hold until you withdraw them.
 }
admin-left-consents = { $count ->
    [one] This person wrote down 1 consent of a resident. It still holds.
   *[other] This person wrote down { $count } consents of residents. They still hold.
 }

admin-party-end-title = Does this party end?
admin-party-end-what = You cannot undo this. The party stays in the list as ended.
admin-party-end-button = End this party
admin-party-left-members = { $count ->
    [0] Nobody works for this party any more.
    [one] 1 member of staff loses access at once.
   *[other] { $count } members of staff lose access at once.
 }
admin-party-left-people = { $count ->
    [one] This party knows 1 resident. After this nobody of this party sees them. They keep their own page.
   *[other] This party knows { $count } residents. After this nobody of this party sees them. They keep their own pages.
 }
admin-party-left-invites = { $count ->
    [one] 1 open invitation is withdrawn.
   *[other] { $count } open invitations are withdrawn.
 }

admin-messages = Messages
admin-messages-lead = Here you see whether messages arrive. You do not see what is in them, nor the whole address.
admin-no-mail = Mail has not been set up yet. Nobody can sign in with a link or get an invitation.
admin-no-mail-how = The messages wait. Set up a mail server and start Opbouw again.
admin-not-set-up = Messages wait for { $channel }, but that has not been set up.
admin-test-button = Send myself a test message
admin-messages-counts = Number of messages
admin-channel-mail = mail
admin-channel-push = notification
admin-channel-sms = text message
admin-state-waiting = waiting
admin-state-sending = on its way
admin-state-sent = sent
admin-state-failed = failed
admin-state-dropped = dropped
admin-latest = The latest messages
admin-no-messages = There are no messages.
admin-tries = tried { $count } times
admin-retry-button = Try again
admin-message-signin = Sign-in link
admin-message-unknown = Unknown address at sign-in
admin-message-invite = Invitation
admin-message-test = Test message
admin-message-passkey = Passkey added
admin-message-erased = Data erased
admin-message-ended = Stopped at a party
admin-message-address = Other mail address
admin-message-matching = Request for help, or an agreement with a neighbour
admin-message-calls = Call
admin-message-buddies = Buddy
admin-message-handover = Handover

admin-trail = The trail
admin-trail-lead = What was done, by whom and when. Nobody can change a line without being noticed. Whom it was about is never named.
admin-search-title = Search
admin-search-button = Search
admin-from = From
admin-to = Up to
admin-action = Action
admin-party = Party
admin-no-lines = No lines fit this.
admin-newer = Newer
admin-older = Older
admin-about = about { $subject }…
admin-who-visitor = a visitor
admin-who-program = the program
admin-who-resident = a resident
admin-who-gone = somebody who is no longer here
admin-result-done = done
admin-result-refused = refused
admin-result-failed = failed
admin-origin-web = page
admin-origin-api = API
admin-origin-command = command line
admin-origin-night = at night
admin-export-title = Take along
admin-export-what = All lines as a file, to keep in another log (OTLP, one JSON per line). That you do this stands in the trail as well.
admin-export-button = Lines { $lines }
admin-check-button = Check the trail
admin-check-title = Is the trail whole?
admin-check-whole = Yes. No line was changed, taken out or put in between.
admin-check-broken = Put a copy of the database aside. Tell whoever is responsible for security. Compare the lines with a back-up. Change nothing yourself.
admin-check-lines = Lines read
admin-check-range = From and to
admin-check-seconds = Seconds
admin-check-head = To write down
admin-check-note = Now and then write the last line down in another place. Whoever makes the whole trail anew is then found out. Later you compare with: opbouw audit verify --head
admin-check-cut = Lines up to number { $line } were removed on { $day }, because their term was over.
admin-break-changed = Line { $first } is not as it was written.
admin-break-missing = Lines { $first } to { $last } are gone.
admin-break-order = Line { $first } does not follow the line before it.
admin-break-cut-off = The trail ends at line { $first }, and not at line { $last }.
admin-break-unannounced = The trail begins after line { $first }, and no line says why.
admin-break-not-as-noted = Line { $first } is not the line that was noted.

admin-keeping = Keeping
admin-keeping-lead = Nothing is kept longer than needed. Every night what has to go goes. Here you see what that is, and why.
admin-due-title = This has to go now
admin-due-nothing = There is nothing that has to go now.
admin-due-people = Residents
admin-due-offers = Their offers and requests
admin-due-imports = Earlier versions of imported lists
admin-due-sign-ins = Old sessions, sign-in links and invitations
admin-due-messages = Old messages
admin-due-happenings = Happenings that everybody heard
admin-due-trail = Old lines of the trail
admin-rule-people = They did nothing for { $months } months. Whoever works for a party stays.
admin-rule-offers = They go along with whoever wrote them.
admin-rule-imports = After { $days } days an import can no longer be undone.
admin-rule-sign-ins = They are over.
admin-rule-messages = They are { $days } days old, and sent, failed or dropped.
admin-rule-happenings = They are 30 days old.
admin-rule-trail = They are { $months } months old.
admin-run-button = Clear away now
admin-run-hint = You cannot undo this. Each resident who goes has a line in the trail, without a name.
admin-due-people-title = Whose term is over
admin-due-people-hint = Without a name: the term is the same for everybody.
admin-due-number = Number
admin-due-active = Did something on
admin-due-since = Keep until
admin-due-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
 }
admin-runs-title = Cleared away before
admin-no-runs = Nothing has been cleared away yet.
admin-run-unfinished = Not finished. The rest goes next time.
admin-run-nothing = There was nothing.

admin-register = Register of processing
admin-register-lead = Which data of people Opbouw uses, what for, and how long (GDPR, article 30). It is in Dutch. The legal grounds are a proposal; the municipality decides on them.

admin-numbers = Numbers
admin-numbers-lead = Numbers are rounded to five. Small ones are not shown, so that nobody can be recognised.
admin-numbers-people = Residents in the register
admin-numbers-offers = Offers and requests
admin-numbers-offer = offers
admin-numbers-request = requests
admin-numbers-consents = Consent
admin-numbers-found = may be found
admin-numbers-shared = shares with a party
admin-numbers-members = Who works with Opbouw
admin-numbers-few = fewer than 5
admin-numbers-withheld = not shown
admin-numbers-total = Together
admin-numbers-shown = Together, of what is shown

admin-done-founded = The party is in the list. Now invite somebody.
admin-done-saved = It has been saved.
admin-done-invited = The invitation is on its way.
admin-done-withdrawn = The invitation has been withdrawn.
admin-done-role = The role has been changed.
admin-done-ended = This person no longer works here. Access ended at once.
admin-done-party-ended = The party has ended.
admin-done-retried = The message is tried again.
admin-done-test = The test message is on its way. Look in your mail.
admin-done-removed = It has been cleared away. Below is what went; it is in the trail as well.

admin-fault-role = This role is not yours to give or to take. Choose another role, or ask an admin.
admin-fault-invited = An invitation to this address is open already. Wait for an answer, or withdraw the old one.
admin-fault-choice = Choose one of the list.
admin-fault-day = This is not a day. Choose a day, or leave it empty.
admin-fault-no-address = Your own mail address is not known. Fill it in on your own page first.
admin-fault-not-failed = This message did not fail. Look at the list again.
admin-fault-unreadable = A line of the trail cannot be read. Check the trail.
