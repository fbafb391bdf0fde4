socialmap-bring-title = Bring in a list
socialmap-bring-to-map = To the map
socialmap-bring-lead = Do you have a list of organisations, initiatives or places? Choose the file. You first see what would happen; then you decide.
socialmap-bring-file = File
socialmap-bring-file-hint = Excel (.xlsx), CSV, or a social map as HSDS (.json or .zip). At most { $most } MB.
socialmap-bring-look = Look at it
socialmap-bring-columns = What can be in the list?
socialmap-bring-columns-need = Needed: a column name, and a column village or two columns with coordinates.
socialmap-bring-columns-also = Also welcome: kind, text, address, theme, audience, days, languages, phone, email, website, cost, organisation, source, confirmed, keeper (a mail address), id. With an id the map knows next time which row it was.
socialmap-bring-columns-no = Names of contact persons are not read: the map says how to reach an organisation.
socialmap-bring-example = The map itself as an example (CSV)
socialmap-bring-earlier = Brought in before
socialmap-bring-number = List { $number }
socialmap-bring-counts = { $new } new, { $changed } changed, { $refused } refused
socialmap-bring-undo = Take back
socialmap-bring-was-undone = Taken back
socialmap-bring-done = The list is on the map. It is list { $number }; you can take it back below.
socialmap-bring-already = This list was brought in already, as number { $number }. You need not do anything.
socialmap-bring-undone = The list was taken back. What somebody changed since has stayed.
socialmap-bring-thrown-away = The file is gone. Nothing has changed.
socialmap-bring-undo-later = List { $number } changed the same rows later. Take that one back first.
socialmap-bring-undo-done = This list was taken back before.
socialmap-bring-undo-too-late = This list is too long ago to be taken back.
socialmap-bring-look-title = What would happen?
socialmap-bring-look-lead = { $name }. Nothing has changed yet.
socialmap-bring-other = The map has changed meanwhile. Please look again; nothing was saved.
socialmap-bring-would = In short
socialmap-bring-new = New on the map
socialmap-bring-changed = Known and changed
socialmap-bring-same = The same as now
socialmap-bring-left-alone = Stays as it is, because somebody looks after it here
socialmap-bring-doubles = Double
socialmap-bring-refused = Refused
socialmap-bring-do = Put on the map
socialmap-bring-do-hint = All or nothing: when something goes wrong, nothing changes. A long list may take a minute. You can take it back later.
socialmap-bring-nothing = There is nothing here to put on the map.
socialmap-bring-throw-away = Leave it
socialmap-bring-refused-lead = These rows are not taken. Correct them in the file below, and bring that in.
socialmap-bring-refused-file = Refused rows as a file
socialmap-bring-told = Good to know
socialmap-bring-double-known = is there already
socialmap-bring-double-row = the same as row { $line }
socialmap-bring-line = row { $number }
socialmap-bring-record = number { $number }
socialmap-bring-why-kind = Kind ‘{ $text }’ is unknown. Write organisation, initiative, activity, place or thing.
socialmap-bring-why-area = Place ‘{ $text }’ is unknown. Write a village or neighbourhood here, or give coordinates.
socialmap-bring-why-area-like = Place ‘{ $text }’ is unknown. Did you mean { $nearest }?
socialmap-bring-why-areas = Several places are called ‘{ $text }’. Give the code: { $codes }.
socialmap-bring-why-keeper = The keeper must be a mail address. Correct it, or leave it empty.
socialmap-bring-why-reference = The id begins with a slash. Give another id.
socialmap-bring-why-ended = The list says that this is no longer there.
socialmap-bring-why-cells = This row has more or fewer cells than the first row. Look at the separators and quotation marks.
socialmap-bring-why-day = ‘{ $text }’ is not a date. Write for example 3-11-2026.
socialmap-bring-why-point = The coordinates are not right. Give both, for example 52.06 and 6.52, or leave them empty.
socialmap-bring-why-unreadable = There are signs in it that are no letters. Type the text again.
socialmap-bring-hsds-id = There is no id.
socialmap-bring-hsds-empty = { $field } is empty.
socialmap-bring-hsds-double = Number { $line } has the same id.
socialmap-bring-hsds-unknown = { $field } refers to ‘{ $text }’, which is not in the file.
socialmap-bring-hsds-owner = What this belongs to (‘{ $text }’) was refused.
socialmap-bring-hsds-nobody = It is not said what this belongs to.
socialmap-bring-hsds-circle = { $field } leads back to itself.
socialmap-bring-hsds-value = { $field }: ‘{ $text }’ cannot be.
socialmap-bring-hsds-sort = Nothing says what sort of record this is.
socialmap-bring-told-audience = Audiences that we do not know were left out in { $rows } rows, such as ‘{ $first }’.
socialmap-bring-told-language = Languages that we do not know were left out in { $rows } rows, such as ‘{ $first }’.
socialmap-bring-told-nearest = { $rows } rows without a village were put in the one nearest to their point.
socialmap-bring-told-organisation = In { $rows } rows there is an organisation that is neither on the map nor in the list, such as ‘{ $first }’. It was left out.
socialmap-bring-told-skipped = { $name } is not used.
socialmap-bring-told-without = { $place }: { $why } The rest was taken.
socialmap-bring-told-letters = The file is not UTF-8. Check whether letters such as é and ë are right.
socialmap-bring-told-sheet = Read from sheet ‘{ $name }’; other sheets were not.
socialmap-bring-told-column = Column ‘{ $name }’ is not used.
socialmap-bring-told-left-out = Column ‘{ $name }’ is left out on purpose: it is about people.
socialmap-bring-told-turned = In { $rows } rows latitude and longitude were in each other's place. They were turned.
socialmap-bring-told-rd = In { $rows } rows RD coordinates were converted.
socialmap-bring-error-none = First choose a file with something in it.
socialmap-bring-error-large = This file is too large: at most { $most } MB. Split it, or ask the administrator to bring it in on the server.
socialmap-bring-error-empty = This file is empty: there is not even a row with names of columns.
socialmap-bring-error-name = There is no column called ‘name’. Put that name above the column with the names.
socialmap-bring-error-table = This is not a table that we can read. Save it as CSV or as an Excel workbook (.xlsx), and choose that.
socialmap-bring-error-hsds = This is not HSDS. Give the tables of HSDS 2 or 3 in a zip, or JSON of HSDS 3.
socialmap-bring-error-zip = This zip does not open, or holds too much. Pack the tables again.
socialmap-fault-query = The question in this address cannot be read. See /hsds/openapi.json for what there is.
socialmap-kept-file = A file that you are bringing in for the social map; it is gone tomorrow.
socialmap-title = Social map
socialmap-lead = Who and what there is: organisations, initiatives, activities, places, and things to borrow.
socialmap-add = Add something
socialmap-words = What are you looking for?
socialmap-search = Search
socialmap-filter = Choose a village, kind, theme or day
socialmap-filter-off = Show everything
socialmap-look = Show
socialmap-all = All
socialmap-choose = Choose
socialmap-map = Map
socialmap-map-says = Map with the same numbers as the list
socialmap-whole = Back to the whole map
socialmap-no-tiles = This map comes from us. Nobody else sees that you are looking.
socialmap-tiles = The background of the map comes from another website. It sees that somebody is looking.
socialmap-group = { $count } close together. Look closer.
socialmap-zoom-in = Closer
socialmap-zoom-out = Farther away
socialmap-move-left = To the west
socialmap-move-right = To the east
socialmap-move-up = To the north
socialmap-move-down = To the south
socialmap-found = { $count ->
    [0] Nothing found
    [one] 1 on the map
   *[other] { $count } on the map
 }
socialmap-found-words = { $count ->
    [0] Nothing found
    [one] 1 fits your words
   *[other] { $count } fit your words
 }
socialmap-none = There is nothing here yet that fits. Choose less, or ask somebody in the neighbourhood.
socialmap-danger = This sounds serious. Call first:
socialmap-pages = Pages
socialmap-before = Previous
socialmap-after = Next
socialmap-share = Share this map
socialmap-share-hint = Copy this link. Whoever opens it sees the same map.
socialmap-to-paper = On paper for this village
socialmap-to-follow = A mail when something changes here
socialmap-to-embed = This map on your own website
socialmap-to-check-page = What must be checked
socialmap-to-doubles = What seems to be there twice
socialmap-to-map = To the map
socialmap-print = Print
socialmap-save = Save

socialmap-kind-party = Organisation
socialmap-kind-initiative = Initiative
socialmap-kind-activity = Activity
socialmap-kind-place = Place
socialmap-kind-thing = To borrow
socialmap-kind-offer = Neighbour

socialmap-field-area = Village or neighbourhood
socialmap-field-kind = Kind
socialmap-field-theme = What it is about
socialmap-field-for = For whom
socialmap-field-day = Day
socialmap-field-fresh = Is it still right?
socialmap-field-name = Name
socialmap-field-text = What is it, and what can one do there?
socialmap-field-point = Point on the map (52.05, 6.50)
socialmap-field-heard = Hearsay: somebody told us, and we did not check
socialmap-for-all = everybody
socialmap-for-hint = Nothing ticked is for everybody.
socialmap-for-children = children
socialmap-for-youth = young people
socialmap-for-parents = parents
socialmap-for-adults = adults
socialmap-for-older = older people
socialmap-for-new-here = people who are new here
socialmap-for-carers = carers
socialmap-for-limited = people with a disability
socialmap-for-little-money = people with little money
socialmap-theme-home = Food, house and garden
socialmap-theme-company = Company and culture
socialmap-theme-outdoors = On the way, sport and animals
socialmap-theme-family = Family, young people and language
socialmap-theme-paperwork = Paperwork, money and work
socialmap-theme-health = Health and support
socialmap-theme-crafts = Crafts and doing things together
socialmap-day-mon = Monday
socialmap-day-tue = Tuesday
socialmap-day-wed = Wednesday
socialmap-day-thu = Thursday
socialmap-day-fri = Friday
socialmap-day-sat = Saturday
socialmap-day-sun = Sunday

socialmap-fresh = Right
socialmap-to-check = To be checked
socialmap-stale = May be out of date
socialmap-hearsay = Hearsay
socialmap-of-nobody = Nobody looks after this yet
socialmap-take = I look after this

socialmap-what = What
socialmap-where = Where
socialmap-when = When
socialmap-telephone = Telephone
socialmap-mail = E-mail
socialmap-website = Website
socialmap-cost = Cost
socialmap-languages = Languages
socialmap-on-map = Look on the map
socialmap-is-right = Is this still right?
socialmap-seen = Checked on
socialmap-never-seen = never yet
socialmap-doubts = Times it was said to be wrong
socialmap-source = Where we know it from
socialmap-owner = Who answers for it
socialmap-owner-person = Somebody who belongs to it
socialmap-was-right = This was right
socialmap-was-wrong = This was not right
socialmap-still-right = Still right
socialmap-change = Change
socialmap-end-title = Take it off the map
socialmap-end-lead = It will no longer be on the map. For a month you can put it back.
socialmap-end = Take it off the map
socialmap-ended-notice = This is no longer on the map. Only whoever answers for it still sees it.
socialmap-restore = Put it back

socialmap-sentence = What is there? One sentence is enough.
socialmap-sentence-hint = For example: Knitting club in Kerkwijne, every Wednesday afternoon, ask at the baker’s.
socialmap-sentence-button = Next
socialmap-check-form = Is this right?
socialmap-reach = How to reach it
socialmap-reach-hint = Everybody can read this. Fill in particulars of the organisation only, never of a resident at home.
socialmap-for-whom = For whom and when
socialmap-trust = Who knows
socialmap-care-same = As it is now
socialmap-care-me = I do
socialmap-care-party = My organisation
socialmap-care-mail = Somebody else, by mail
socialmap-care-nobody = Nobody yet
socialmap-care-address = Mail address of who answers for it
socialmap-care-hint = Only with ‘somebody else’. Nobody sees this address. We ask now and then whether it is still right.

socialmap-fault-kind = Choose what kind it is.
socialmap-fault-title = Give it a name of at most 80 letters.
socialmap-fault-long = One of the texts is too long. Make it shorter.
socialmap-fault-area = Choose a village or neighbourhood of the list.
socialmap-fault-point = This is not a point on the map. Fill in such as 52.05, 6.50, or leave it empty.
socialmap-fault-choice = One of the choices is not in the list.
socialmap-fault-telephone = Look at the telephone number again, or leave it empty.
socialmap-fault-mail = Look at the mail address again.
socialmap-fault-website = Fill in an address such as www.example.nl, or leave it empty.
socialmap-fault-source = Say from whom or where you heard it.
socialmap-fault-state = Somebody changed this meanwhile. Look at it again.
socialmap-fault-ticket = This link is not complete, or no longer holds.
socialmap-fault-doubles = These two cannot become one. Look at the list again.
socialmap-fault-late = This was too long ago to be undone.
socialmap-fault-often = That was too often in a row. Try again in ten minutes.

socialmap-done-added = It is on the map.
socialmap-done-saved = It has been saved.
socialmap-done-confirmed = Thank you. Everybody now sees that it is right.
socialmap-done-doubted = Thank you. Others now see that this must be checked.
socialmap-done-ended = It is no longer on the map.
socialmap-done-restored = It is on the map again.
socialmap-done-owner = You look after this now. See whether everything is right.
socialmap-done-merged = It is one now. Is that wrong? For a month you can make it two again.
socialmap-done-distinct = We do not show these two any more.
socialmap-done-unmerged = They are two again.
socialmap-done-asked = The questions are on their way.
socialmap-done-asked-nobody = There is nobody to ask now. Whoever got three questions this week is passed over.
socialmap-done-mail = Look in your mail. The link in it settles it.
socialmap-done-follows = You get at most one mail a week, and only when something changes.
socialmap-done-stopped = You get no more mail about this.
socialmap-done-thanks = Thank you. We do not ask you again.

socialmap-message = Is this still right?
socialmap-answer-yes = Yes, this is right
socialmap-answer-gone = No, this is no longer there
socialmap-answer-not-me = This is not mine
socialmap-answer-change = It is a little different: change it

socialmap-check = To be checked
socialmap-check-lead = { $count ->
    [0] Everything has been checked.
    [one] 1 thing gets old this month, or is so already.
   *[other] { $count } things get old this month, or are so already.
 }
socialmap-check-none = There is nothing to check now.
socialmap-ask-all = { $count ->
    [one] Ask (1)
   *[other] Ask them all ({ $count })
 }
socialmap-stale-on = out of date from { $day }
socialmap-who-party = { $party } can tell
socialmap-who-person = Somebody with an account can tell
socialmap-who-mail = Somebody can tell by mail
socialmap-asked = asked
socialmap-nobody-title = { $count ->
    [0] Somebody looks after everything
    [one] 1 thing from a list that nobody looks after yet
   *[other] { $count } things from a list that nobody looks after yet
 }
socialmap-nobody-lead = Whoever looks after it sees to it that it is right, and gets a question now and then.

socialmap-doubles = What seems to be there twice
socialmap-doubles-lead = { $count ->
    [0] There is nothing that seems to be there twice.
    [one] 1 pair looks the same.
   *[other] { $count } pairs look the same.
 }
socialmap-doubles-none = Nothing twice. Good.
socialmap-double-name = the same name
socialmap-double-telephone = the same telephone number
socialmap-double-mail = the same mail address
socialmap-double-website = the same website
socialmap-double-near = nearly the same name
socialmap-merge = Keep this one, and add the other
socialmap-distinct = These are two
socialmap-merged = Made one in the last month
socialmap-unmerge = Make two again

socialmap-follow-title = Follow a neighbourhood
socialmap-follow-lead = One mail a week, only when something is new, changed or gone. One tap stops it.
socialmap-follow-mail = Your mail address
socialmap-follow-hint = We first send a mail with a link. No account is needed.
socialmap-follow-button = Follow
socialmap-follow-confirm = Do you want a mail when something changes here?
socialmap-follow-yes = Yes, I want to follow
socialmap-followed = What you follow
socialmap-everything = The whole municipality
socialmap-stop = Stop
socialmap-changes = What changed
socialmap-changes-none = Nothing changed in the last two weeks.
socialmap-change-new = new
socialmap-change-changed = changed
socialmap-change-ended = gone

socialmap-embed = The map on your website
socialmap-embed-title-of = Social map { $place }
socialmap-embed-lead = Choose what you want to show, and put the piece below on your website. It stays up to date by itself.
socialmap-embed-make = Make the piece
socialmap-embed-copy = Copy this piece
socialmap-embed-privacy = No cookies go along, and nobody is followed.
socialmap-embed-look = This is how it looks
socialmap-embed-whole = Look at everything

socialmap-paper-title = Who and what there is in { $area }
socialmap-paper-lead = Printed on { $day }. The latest is always at

socialmap-kept-owned = You answer for ‘{ $entry }’ on the social map.
socialmap-kept-owned-ended = You answered for ‘{ $entry }’, which is no longer on the social map.
socialmap-kept-follows = You follow { $area } on the social map.
socialmap-kept-follows-all = You follow the whole municipality on the social map.

socialmap-right-subject = Is this still right: { $entry }?
socialmap-right-lead = On the social map you stand with ‘{ $entry }’ in { $area }. Is what it says still right?
socialmap-right-body = One tap is enough. If it is different, you can change it at once. No account is needed.
socialmap-right-button = Look and answer
socialmap-opt-in-subject = Do you want to follow the social map?
socialmap-opt-in-lead = You asked for one mail a week when something changes on the social map.
socialmap-opt-in-body = Was it not you? Then you need do nothing: without your yes no mail comes.
socialmap-opt-in-button = Say yes or no
socialmap-week-subject = New on the social map: { $area }
socialmap-week-lead = In the last week something changed in { $area }.
socialmap-week-body = New: { $new }. Changed: { $changed }. Gone: { $ended }.
socialmap-week-button = See what changed
socialmap-as-data = As data:
socialmap-bring-error-zip-large = Unpacked, this zip is larger than 64 MB. Leave out tables that the map has no use for, or bring the folder in on the command line.
socialmap-bring-why-future = Confirmed on { $day }: that day is yet to come. Mend the day, or leave it empty.
socialmap-bring-why-long-ago = Confirmed on { $day }: that is before 2000. Mend the day, or leave it empty.
socialmap-bring-why-no-place = It has no place. Give an address with a village or neighbourhood, or a point on the map.
socialmap-bring-remark-day = Line { $line }: ‘{ $text }’ is no day that we know. The text stays, but nobody finds it by day.
socialmap-bring-remark-theme = Line { $line }: ‘{ $text }’ is no theme that we know. We leave it out.
socialmap-no-day = This is no day of the week. Choose a day in the filter. You now see all days.
socialmap-fault-meanwhile = Somebody else changed this meanwhile. What you filled in is still there, and is not saved yet.
socialmap-meanwhile = This is what stands there now
socialmap-meanwhile-lead = Take over what you find right. When you save again, what you fill in below counts.
socialmap-meanwhile-empty = (empty)
socialmap-yes = Yes
socialmap-no = No
socialmap-done-not-there = This is not on the map any more. Put it back first.
