# The plan of the week

matching-week-title = The plan for this week
matching-week-lead = Who helps whom? We look for the best plan over all open requests: near, fitting and fairly shared. Nothing goes out before you take a line over.
matching-week-nothing-open = There are no open requests that you may see. As soon as somebody asks something, you can make a plan here.
matching-week-make = Make the plan for this week
matching-week-make-again = Make the plan again
matching-week-open = { $count ->
    [one] 1 request is open.
   *[other] { $count } requests are open.
}
matching-week-making = The plan is being made. This page looks again by itself.
matching-week-look-again = Look now
matching-week-failed = The plan could not be made. Please try again.
matching-week-overtaken = Something has changed since this plan: a new request, an answer, or somebody who no longer takes part. Make the plan again; what you fixed and took over stays.
matching-week-made-on = Plan of { $day }
matching-week-helped = { $count ->
    [one] 1 request gets help
   *[other] { $count } requests get help
}
matching-week-missing = { $count ->
    [0] nobody is left over
    [one] for 1 request not everybody has been found
   *[other] for { $count } requests not everybody has been found
}
matching-week-travel-all = together { $minutes } minutes of cycling, there and back
matching-week-asked = { $count ->
    [one] 1 neighbour has been asked
   *[other] { $count } neighbours have been asked
}
matching-week-spread = { $people ->
    [one] 1 neighbour
   *[other] { $people } neighbours
} with { $tasks ->
    [one] 1 request
   *[other] { $tasks } requests
}
matching-week-take-all = { $count ->
    [one] Take the line over
   *[other] Take all { $count } lines over
}
matching-week-take-hint = The neighbours then get a message with the request, without a name. Whoever has no mail and no mobile, you call yourself.
matching-week-lines = Who helps whom
matching-week-no-lines = There is no line in the plan. Below you read why.
matching-week-travel = { $minutes } minutes of cycling
matching-week-is-locked = is fixed
matching-week-is-asked = has been asked
matching-week-take = Take over
matching-week-lock = Fix
matching-week-free = Let go
matching-week-refuse = Not these two
matching-week-refused = Not together: { $count }
matching-week-allow = After all

matching-week-same-words = only the same words
matching-week-no-distance = place not known or not needed
matching-week-helped-before = { $count ->
    [one] helped here once before
   *[other] helped here { $count } times before
}
matching-week-not-asked = not asked for a long time
matching-week-often-yes = neighbours here often say yes
matching-week-only-part = helps with a part
matching-week-asked-lately = { $count ->
    [one] asked a short while ago
   *[other] asked { $count } times a short while ago
}

matching-week-left-out = Nobody found yet
matching-week-left-out-more = And { $count } more requests. Help these first.
matching-week-somebody = Somebody
matching-week-other-request = another request
matching-week-why-professional = A professional first: we heard danger in this request.
matching-week-why-not-understood = We did not understand what is needed.
matching-week-why-nobody = Nobody nearby offers this.
matching-week-why-contact = No neighbour, but perhaps this:
matching-week-why-no = Everybody who can do this said no.
matching-week-why-asked = Everybody who can do this has been asked.
matching-week-why-refused = Whoever is left may not be put with this request.
matching-week-why-full = Everybody who can do this has enough to do this week.
matching-week-why-promised = Everybody who can do this is fixed with another request.
matching-week-why-elsewhere = { $giver } can do this, but is needed more for “{ $other }”. Otherwise the whole plan gets { $minutes } minutes worse.
matching-week-why-too-much = { $giver } can do this, but it is far or fits only half: { $minutes } minutes more than it seems worth now. If the request waits longer, it counts more.
matching-week-help-speaker = Look in or near { $area } for somebody who speaks { $languages }, for: { $need }.
matching-week-help-language = Look in or near { $area } for somebody who speaks { $languages }.
matching-week-help-time = Look in or near { $area } for somebody who can come on { $when }, for: { $need }.
matching-week-help-doing = Look in or near { $area } for somebody for: { $need }.
matching-week-help-text = Ask what exactly is needed, and change the request.
matching-week-help-professional = Call or go by, and ask a professional to look along.

matching-week-done-made = The plan has been made. Nobody has been asked yet.
matching-week-done-locked = This line is fixed. The rest of the plan is the best again.
matching-week-done-freed = This line is free. The plan is the best again.
matching-week-done-refused = These two are not put together. The plan is the best again.
matching-week-done-allowed = These two may be put together again. The plan is the best again.
matching-week-done-before = That had been done already. Nothing was sent twice.
matching-week-done-overtaken = The plan has changed in the meantime. Please look again.
matching-week-done-all = { $count ->
    [0] Nobody has been asked.
    [one] 1 neighbour has been asked.
   *[other] { $count } neighbours have been asked.
}{ $not ->
    [0] {""}
    [one] {" "}For 1 line it was no longer possible.
   *[other] {" "}For { $not } lines it was no longer possible.
}

matching-week-all-at-once = Take over everything at once
matching-week-all-sure = Read the plan first. { $count } questions then go out at the same time.
