signals-emerging = What is emerging?
signals-emerging-lead = Here something was noticed more often than usual, in the last weeks and in neighbourhoods near each other. It is about places, never about people.
signals-emerging-young = There are too few weeks to compare yet. After twelve weeks we look along. Older counts can be imported too.
signals-emerging-nothing-yet = There is nothing to see yet.
signals-emerging-nothing = Nowhere was anything clearly noticed more often than usual.
signals-emerging-before = Seen before
signals-to-figures = Numbers per quarter
signals-worries-short = worry
signals-good-short = good news
signals-stream-worries = Worries together
signals-stream-good = Good news together
signals-cluster-title = { $what }, around { $centre }
signals-cluster-sentence = { $weeks ->
    [one] One week
   *[other] { $weeks } weeks
}, { $places ->
    [one] only { $centre }
   *[other] { $places } neighbourhoods around { $centre }
}: { $level }.
signals-level-few = too few to show
signals-level-usual = about as usual
signals-level-raised = one and a half times as often as usual
signals-level-twice = about twice as often as usual
signals-level-threefold = about three times as often as usual
signals-level-manifold = more than three times as often as usual
signals-chance-years = By chance something like this happens less than once in { $count } years.
signals-chance-year = By chance something like this happens less than once a year.
signals-chance-weeks = By chance something like this happens about once in { $count } weeks.
signals-followups = { $count } times something was done
signals-how = How do we know this?
signals-how-text = Every week we count the signals per neighbourhood. We look for the group of neighbourhoods and weeks whose number chance explains worst. Then we shuffle the numbers thousands of times: how often does chance give something that stands out as much? Only what seldom happens by itself stands here.
signals-how-last = Counted until { $day }.
signals-how-streams = We look at { $count } things: each theme, all worries together and all good news together.
signals-how-weeks = We compare { $count } weeks.
signals-how-alarms = So many false alarms are accepted: { $count } in ten years.
signals-how-least = Fewer than { $count } signals we never show.
signals-map-says = Map with the neighbourhoods where something stands out
signals-course = How did it go?
signals-course-table = The same as a table
signals-course-hint = We show no numbers, but how much more often than usual. So nobody can work out who left something. The line is how it goes usually; coloured are the weeks that stand out. One bar can be several weeks together: per week there were too few to show.
signals-weeks = Weeks
signals-how-often = How often
signals-places = Where?
signals-look-further = Look further
signals-of-this = Signals from this neighbourhood
signals-to-gaps = What is missing in the neighbourhood
signals-followed = What was done with it?
signals-followed-none = Nothing written down yet.
signals-follow-what = What do you do?
signals-follow-look = We go and look
signals-follow-talked = People were talked with
signals-follow-begun = Something began
signals-follow-policy = Taken along in a plan or meeting
signals-follow-nothing = Nothing needed: false alarm
signals-done-followed = Written down.
signals-figures = Numbers per quarter
signals-figures-lead = How many signals there were, per neighbourhood and theme. These numbers were made once and no longer change.
signals-figures-quarter = Quarter
signals-quarter = Quarter { $number } of { $year }
signals-figures-whole = Back to the whole municipality
signals-figures-hint = 15+ means: 15 to 19. A dot means: fewer than { $count }, or hidden to protect a small number. That is why you cannot add everything up.
signals-figures-file = File (csv)
signals-figures-none = No quarter has ended yet in which something was left.
