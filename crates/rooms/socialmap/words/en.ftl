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
