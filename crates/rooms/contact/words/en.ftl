# Contact
contact-title = Contact

# Handover
contact-handover-title = Handover
contact-handover-list-lead = Do you stop, or does a colleague? Everything goes over in one go. Nothing is left behind.
contact-handover-mine = { $count ->
    [0] Yours
    [one] Yours: 1 thing
   *[other] Yours: { $count } things
 }
contact-handover-mine-none = You have nothing here now that somebody else can take over.
contact-handover-mine-button = Hand over
contact-handover-from = From { $name }:
contact-handover-next = Next time: { $day }
contact-handover-orphans = { $count ->
    [one] 1 thing has no owner.
   *[other] { $count } things have no owner.
 }
contact-handover-orphans-button = Choose who takes over
contact-handover-colleagues = Colleagues
contact-handover-colleagues-lead = Choose from whom you want to hand something over.
contact-handover-colleagues-none = Nobody else works here now.
contact-handover-own-title = Hand over what is yours
contact-handover-of-title = Handing over from { $name }
contact-handover-orphans-title = Without an owner
contact-handover-lead = Choose a colleague for each thing. You first see what is going to happen. Only then it goes over.
contact-handover-no-names = You see no names of residents. A coordinator of this organisation does.
contact-handover-empty = There is nothing to hand over.
contact-handover-no-orphans = Everything has an owner.
contact-handover-no-takers = Nobody else works with residents here now. Invite a colleague first.
contact-handover-all = Everything to
contact-handover-all-hint = Would you like to give something to somebody else? Choose that below.
contact-handover-nobody-yet = Nobody yet
contact-handover-to = To whom does { $name } go?
contact-handover-as-top = As at the top
contact-handover-stay = Stays for now
contact-handover-end = End it
contact-handover-look = See what happens
contact-handover-look-hint = Nothing goes over yet.
contact-handover-preview-title = This is going to happen
contact-handover-preview-lead = Is it right? Introduce your colleagues, and then hand it over.
contact-handover-changed = { $count ->
    [one] 1 thing was taken over by somebody else meanwhile, or ended. It stays as it is now, and stands in the report.
   *[other] { $count } things were taken over by somebody else meanwhile, or ended. They stay as they are now, and stand in the report.
 }
contact-handover-to-title = To { $name }
contact-handover-to-gone = To somebody who no longer works here
contact-handover-line = Introduce { $name } in one line
contact-handover-line-example = This is { $name }. She knows the field already.
contact-handover-line-hint = Residents whom it concerns directly, and your colleague, read this line. It may stay empty.
contact-handover-ends-title = Ends
contact-handover-stays-title = Stays for now
contact-handover-do = Hand everything over now
contact-handover-back = Back to the choices
contact-handover-report-title = Report of the handover
contact-handover-report-of = Handed over from { $name }
contact-handover-moved = { $count ->
    [one] 1 thing went over.
   *[other] { $count } things went over.
 }
contact-handover-ended = { $count ->
    [one] 1 thing has ended.
   *[other] { $count } things have ended.
 }
contact-handover-left = { $count ->
    [0] Nothing was left behind.
    [one] 1 thing was left behind.
   *[other] { $count } things were left behind.
 }
contact-handover-print = Print
contact-handover-again = Divide what was left
contact-handover-refused-title = Changed meanwhile
contact-handover-refused-lead = This was not the giver's any more. It stayed as it is now.
contact-handover-now-of = Now of { $name }.
contact-handover-now-over = It has ended, or has no owner.
contact-handover-what = What
contact-handover-kind = Kind
contact-handover-when = Next time
