cuts-title = Cut test
cuts-lead = See beforehand what is lost when hours, parties or places go: contacts, rounds, activities, and villages that lose their last one.
cuts-back = Back to the cut test
cuts-back-one = Back to this test
cuts-new = New test
cuts-to-hours = Fill in hours
cuts-put-back = Put the test back
cuts-kept = Kept tests
cuts-kept-hint = Everybody who may do the test sees this list. Tick two or three to put them side by side.
cuts-none = Nothing is kept yet. Make a new test; you do not have to keep anything for it.
cuts-compare = Put side by side
cuts-compare-this = Put side by side: { $name }
cuts-compare-title = Tests side by side
cuts-row-hours = saves { $hours } hours a week
cuts-row-share = lost: { $share }
cuts-computed-on = Worked out on { $day }
cuts-row-saved = Hours saved a week
cuts-row-lost = What is lost
cuts-row-spared = With the least harm
cuts-row-computed = Worked out on
cuts-no-last = No village or neighbourhood loses a last round, activity or place.

cuts-blind = What this test does not see
cuts-blind-outside = What is not in Opbouw does not count. So you do not see a talk in the street here, nor work that somebody keeps elsewhere.
cuts-blind-worth = A number does not say how good something is, nor who may stay. People decide that.
cuts-blind-over = A colleague may take something over. The hours for that are then needed elsewhere.
cuts-blind-small = Numbers about residents are rounded. Below 5 we do not show them.

cuts-form-lead = Choose who or what goes, or fill in how many hours have to go. You see at once what that costs. Nothing is kept.
cuts-form-who = Who or what goes?
cuts-search = Look for a party or place
cuts-search-button = Search
cuts-search-none = Nothing found. Try another word.
cuts-worker = worker { $number }
cuts-worker-left = somebody who works there no more
cuts-workers = { $count ->
    [0] no workers
    [one] 1 worker
   *[other] { $count } workers
 }
cuts-whole-party = The whole party
cuts-hours-short = { $hours } hours
cuts-places = Places
cuts-where = Where do we look for another way to cut the same hours?
cuts-where-all = At all parties
cuts-where-same = Only at the parties where you choose somebody
cuts-form-share = Or: a part of the hours
cuts-form-share-hint = You do not know who yet? Then fill in a percentage only, for instance 25.
cuts-share = How many per cent go?
cuts-share-of = Of which hours?
cuts-share-all = Of all parties together ({ $hours } hours a week)
cuts-unfilled = The hours of some workers are not filled in. Then we reckon with 24 hours.
cuts-weights = How heavily does what count?
cuts-weights-hint = From 0 (does not count) to 10 (counts most). You may change this.
cuts-work-out = Work it out

cuts-outcome = Outcome
cuts-brief = In short
cuts-brief-saves = This choice saves { $hours } of the { $all } hours a week.
cuts-brief-lot = { $hours } of the { $all } hours a week go.
cuts-brief-loses = Of all that counts this is lost: { $share }.
cuts-brief-no-other = This choice saves no hours. So there is no other way to compare it with.
cuts-brief-spares = The same can be cut so that this is lost: { $share }.
cuts-brief-same = Another way does about as much harm.
cuts-brief-best = Less harm is not possible when as much has to go. That has been worked out.
cuts-brief-bound = Perhaps it can be done with a little less harm. No way at all goes below this: { $share }.
cuts-neutral = This shows what is lost. It does not say who has to stay.
cuts-way-chosen = Your choice
cuts-way-lot = Without looking
cuts-way-lot-hint = The middle one of 25 draws: this is how it turns out when nobody looks at what hangs on somebody. Whole workers go, so it can be some hours more than was asked.
cuts-way-spared = With the least harm
cuts-way-spared-hint = Cutting as much, but so that as little as possible loses its last link.
cuts-share-nothing = nothing
cuts-share-little = less than 5 per cent
cuts-share-about = about { $percent } per cent
cuts-lost-share = Lost: { $share }
cuts-saved-hours = Saves { $hours } hours a week.
cuts-who-goes = Who goes?
cuts-places-go = Places that close
cuts-parties-go = Parties where nobody works with residents any more
cuts-villages = Villages and neighbourhoods
cuts-lonely = Parties that lose the last one they work with
cuts-bottleneck-title = Where it will pinch
cuts-bottleneck = Most of what more people carry now comes down on { $who } of { $party }.
cuts-table = What loses its last link?
cuts-differs = What difference does the other way make?
cuts-instead = { $what }: { $spared } instead of { $chosen }
cuts-col-what = What
cuts-col-now = Now
cuts-col-chosen = Your choice
cuts-col-lot = Without looking
cuts-col-spared = Least harm
cuts-about = about { $count }
cuts-few = fewer than 5
cuts-what-resident = Residents whom nobody knows any more
cuts-what-contact = Contacts with residents
cuts-what-pair = Buddies without somebody who looks after them
cuts-what-promise = Promises
cuts-what-round = Rounds
cuts-what-group = Groups
cuts-what-activity = Activities
cuts-what-place = Places
cuts-what-call = Calls
cuts-what-entry = Social map: looked after by a worker
cuts-what-tie = Parties that work together
cuts-what-village = Last round, activity or place of a village or neighbourhood
cuts-last-round = { $village } loses its last round
cuts-last-activity = { $village } loses its last activity
cuts-last-place = { $village } loses its last place

cuts-keep = Keep it
cuts-name = Name of this test
cuts-name-hint = For instance: proposal March. Do not put names of people in it.
cuts-keep-button = Keep
cuts-adapt = Change the choice
cuts-has-changed = Since that day something has changed in Opbouw. The outcome may be another one now.
cuts-compute = Work it out anew
cuts-to-paper = On paper
cuts-copy = Make a copy and change it
cuts-end = Take this test away
cuts-print = Print
cuts-paper-goes = This goes:
cuts-paper-lot = The lot fell like this:
cuts-paper-workers = { $count ->
    [one] 1 worker
   *[other] { $count } workers
 }

cuts-hours = Hours a week
cuts-hours-lead = Fill in how many hours a week everybody works. For an empty box we reckon with { $hours } hours.
cuts-hours-none = There is nobody here whose hours you may fill in.
cuts-hours-save = Save the hours

cuts-done-kept = The test is kept.
cuts-done-computed = The test was worked out anew.
cuts-done-empty = Nobody works there any more whose hours you asked. The old outcome stays.
cuts-done-ended = The test is taken away. You can put it back for 30 days.
cuts-done-back = The test is back.
cuts-done-hours = The hours are saved.

cuts-fault-nothing = Choose who or what goes, or fill in a percentage.
cuts-fault-choice = One of your choices is no longer in the list. Choose again.
cuts-fault-share = Fill in a whole number from 1 to 100, without a point. So make 12.5 into 12 or 13.
cuts-fault-both = Choose one of the two: a percentage, or who goes.
cuts-fault-weight = Fill in whole numbers from 0 to 10 for how heavily something counts.
cuts-fault-hours = Fill in hours from 0 to 60, or leave the box empty.
cuts-fault-name = Give the test a name of at most 80 letters.
cuts-fault-compare = Tick two or three tests.
cuts-fault-no-hours = Nobody works hours here of which a part can go. Choose another party or fill in the hours.

cuts-fault-no-weight = Give at least one kind of loss a weight: fill in 1 or more somewhere.
cuts-weighed = Weighed otherwise than usual: { $list }.
cuts-weighed-one = { $what } { $is } (usually { $usual })
cuts-kept-hours = Your hours a week for { $party }: { $hours }.
cuts-kept-in-plan = You are in a cut test that somebody kept.
cuts-kept-made = You kept a cut test { $count } times.
