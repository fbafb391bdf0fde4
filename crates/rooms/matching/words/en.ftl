matching-title = Together
matching-lead = Requests of residents. The one that waits longest comes first.
matching-stages = How far is the request?
matching-stage-open = Open
matching-stage-invited = Asked
matching-stage-matched = Match
matching-stage-done = Done
matching-board-empty = There is no request here now.
matching-more = Next
matching-to-begin = To the beginning of the list
matching-to-board = Back to Together
matching-to-first = Waits for a first question
matching-to-often = Asked often
matching-to-idle = Idle talent per village
matching-to-reports = Reports
matching-to-own = To your requests and matches
matching-to-mine = Back to your page
matching-to-request = Back to the request
matching-age = { $days ->
    [0] since today
    [one] open for 1 day
   *[other] open for { $days } days
 }
matching-last-step = { $what } on { $day }
matching-found-of = { $found } of { $wanted } found
matching-urgent = Urgent

matching-step-opened = Request made
matching-step-invited = Neighbour asked
matching-step-answered = Answer came
matching-step-matched = Brought together
matching-step-confirmed = It is a match
matching-step-ended = Match ended
matching-step-closed = Closed
matching-step-changed = Changed

matching-request = The request
matching-matches = Brought together
matching-invitations = Who was asked
matching-a-neighbour = A neighbour
matching-state-sent = waits for an answer
matching-state-yes = said yes; now it is up to the asker
matching-state-no = said no
matching-state-reserve = comes if nobody else can
matching-state-expired = gave no answer
matching-state-withdrawn = not needed any more
matching-state-late = said yes when the place was gone; is first on the list
matching-state-together = said yes; they were brought together
matching-asked-days-ago = { $days ->
    [0] asked today
    [one] asked yesterday
   *[other] asked { $days } days ago
 }
matching-call-or-visit = This neighbour has no mail or mobile phone. Call or go by, and fill in the answer here.
matching-call-asker = This neighbour said yes. The asker has no mail or mobile phone: call or go by, and fill in the answer here.
matching-on-behalf = Fill in the answer
matching-take-back = Take the question back
matching-yes = Yes, I like to help
matching-reserve = Only if nobody else can
matching-no = No, not this time
matching-why-no = Why not? You do not have to say.
matching-no-reason = I would rather not say
matching-decline-time = No time
matching-decline-far = Too far away
matching-decline-not-this = This does not suit me
matching-decline-other = Something else
matching-giver-yes = Yes, please
matching-giver-no = No, rather not

matching-candidates = Whom can you ask?
matching-candidates-none = We find no neighbour who fits now. Make the request wider, or look again later.
matching-dangerous = This request sounds like danger. A professional comes first. Ask no volunteer for this.
matching-invite = Ask this neighbour
matching-invite-hint = The neighbour sees the request and the village, and no name yet. Only when both of you say yes do you get each other's name and phone or mail.
matching-to-known = Ask somebody you know
matching-known-lead = Neighbours whom your organisation knows and who offer something. Also those who are not in the public list.
matching-known-empty = There is nobody whom you can ask for this.
matching-why = Why this neighbour
matching-misfit = Note:
matching-often = asked often
matching-load = { $count ->
    [0] not asked this month
    [one] asked 1 time this month
   *[other] asked { $count } times this month
 }
matching-change = Change the number or the hurry
matching-people-wanted = How many people are needed?
matching-people-hint = 1 to 50. Are more needed? Then make a call.
matching-is-urgent = This cannot wait
matching-save = Save
matching-close = Close this request
matching-close-why = Why can the request go?
matching-close-solved = It is solved
matching-close-not-needed = It is not needed any more
matching-close-not-found = We found nobody
matching-close-button = Close

matching-reason-also = { $what } (also helps with: { $need })
matching-reason-next-door = around the corner
matching-reason-metres = { $metres } metres
matching-reason-kilometres = { $kilometres } km
matching-reason-time = can at that time
matching-reason-speaks = speaks the language that is asked for
matching-reason-fits = fits: { $what }
matching-reason-words = in the same words
matching-reason-vog = has shown a certificate of conduct
matching-reason-often-yes = neighbours here often say yes to this
matching-reason-other-time = at another time
matching-reason-against = does not fit: { $what }
matching-reason-other-language = speaks another language
matching-reason-stale = long not confirmed
matching-reason-full = has no place now

matching-match-title = Brought together
matching-asker = Asks
matching-giver = Helps
matching-began = Since
matching-match-trying = trying together since { $day }
matching-match-works = it is a match
matching-match-ended = ended: { $why }
matching-match-over = ended
matching-it-works = Yes, it is a match
matching-it-stops = It ends, or did not work
matching-stop-why = Why does it end?
matching-stop-button = End it
matching-stop-finished = It is done, it went well
matching-stop-contact = We got no contact
matching-stop-time = The times did not suit
matching-stop-rapport = We did not click
matching-stop-far = Too far away
matching-stop-other = Something else

matching-answer-title = Your answer
matching-answer-giver = Can you help with this?
matching-answer-asker = Somebody wants to help you. Would you like that?
matching-answer-after = Is it a match?
matching-answer-private = Your name, mail and phone stay secret until both of you say yes.
matching-answer-until = please answer before { $day }

matching-ask-title = Ask this neighbour
matching-ask-whom = You ask:
matching-ask-for = For whom is this request?
matching-ask-choose = Choose somebody
matching-ask-for-me = For myself
matching-ask-text = What do you want to ask?
matching-ask-hint = The neighbour reads this. Leave out names, addresses and phone numbers.
matching-ask-when = When? You do not have to fill this in.
matching-ask-button = Save and ask

matching-own-title = Together
matching-own-empty = There is nothing here yet. When somebody asks you for help, you see it here.
matching-own-asked = Can you help?
matching-own-waiting = Somebody wants to help you
matching-own-matches = With whom you are together
matching-own-requests = Your requests
matching-own-blocked = With whom you no longer want to be brought together
matching-still-yes = Yes after all
matching-still-no = No after all
matching-by-worker = A worker brings you in contact.
matching-you-give = you help
matching-you-ask = helps you
matching-report = Something is wrong
matching-report-why = What is wrong?
matching-report-unpleasant = Somebody was unpleasant
matching-report-unsafe = I did not feel safe
matching-report-money = It was about money
matching-report-no-show = Somebody did not turn up
matching-report-other = Something else
matching-report-text = Would you like to tell more?
matching-report-apart = Do not bring us together again
matching-report-button = Report
matching-block = Do not bring us together again
matching-unblock = Allow again

matching-first-title = Waits for a first question
matching-first-lead = These neighbours offered something in the last month, and nobody asked them yet. Ask a first question within a week.
matching-first-empty = Everybody who offered something in the last month has been asked.
matching-first-fits = Fits this request:
matching-first-button = Ask this neighbour
matching-first-nothing = There is no open request that fits now.
matching-waits = { $days ->
    [0] since today
    [one] waits for 1 day
   *[other] waits for { $days } days
 }
matching-often-title = Asked often
matching-often-lead = These neighbours were asked 3 times or more this month. Rather ask somebody else.
matching-often-empty = Nobody was asked 3 times or more this month.
matching-last-asked = last on { $day }
matching-idle-title = Idle talent per village
matching-idle-lead = How many neighbours offer something and were never asked. Numbers only.
matching-idle-empty = Everybody who offers something has been asked.
matching-idle-offers = { $count ->
    [one] 1 offer waits
   *[other] { $count } offers wait
 }
matching-idle-people = { $count ->
    [one] of 1 neighbour
   *[other] of { $count } neighbours
 }
matching-idle-requests = { $count ->
    [0] no open request
    [one] 1 open request
   *[other] { $count } open requests
 }
matching-wanted-title = What is asked most now

matching-reports-title = Reports
matching-reports-lead = What residents told about each other. Talk with both before you decide.
matching-reports-empty = No report is waiting.
matching-reports-decided = Decided reports
matching-reporter = Reported by
matching-about = Is about
matching-reported = Reported on
matching-decision = What do you decide?
matching-decide = Decide
matching-decision-nothing = Nothing is needed
matching-decision-talked = I have talked with them
matching-decision-blocked = They are not brought together again
matching-decision-removed = The offers of this person go

matching-done-invited = The neighbour was asked. You hear when there is an answer.
matching-done-call = The neighbour is on the list. No message goes out: call or go by.
matching-done-answered = The answer was saved.
matching-done-yes = Thank you for your yes. Now we ask the other one. After that you get a message.
matching-done-matched = Both of you said yes. You get a message with each other's name and how to reach each other.
matching-done-late = How kind that you want to help. Somebody was just before you. If it does not work with them, you are the first to hear.
matching-done-reserve = Thank you. You hear when nobody else can.
matching-done-no = Thank you for your answer. We ask somebody else.
matching-done-confirmed = How nice that it is a match!
matching-done-over = This is over. You do not have to do anything.
matching-done-saved = It was saved.
matching-done-closed = The request was closed.
matching-done-withdrawn = The neighbour is not asked any more.
matching-done-reported = Thank you. A worker looks at it, and you get a message.
matching-done-blocked = We do not bring you together again.
matching-done-unblocked = You can be brought together again.
matching-done-decided = The decision was saved. Whoever reported it gets a message.

matching-fault-number = Fill in 1 to 50 people. Are more needed? Then make a call.
matching-fault-closed = Nobody is needed for this request any more. Look at it again.
matching-fault-said-no = This neighbour said no to this request. Ask somebody else.
matching-fault-not-to-ask = This neighbour cannot be asked for this. Ask somebody else.
matching-fault-too-many = You asked many neighbours today. Wait for answers, and ask others tomorrow.
matching-fault-choice = Choose one of the list.
matching-fault-long = Make the text shorter: 500 letters or fewer.
matching-fault-ticket = This link is not whole, or it is not needed any more. Open it from the message itself, or sign in.
matching-fault-for-nobody = Choose for whom this request is.

matching-invitation-subject = Can you help a neighbour?
matching-invitation-lead = Somebody from { $area } asks something that you are good at.
matching-invitation-button = See the request and answer
matching-invitation-body = The request is: { $text }

    You can say yes, no, or "only if nobody else can". You do not have to sign in.

    Your name, mail and phone stay secret until both of you say yes.
matching-invitation-sms-subject = Can you help?
matching-invitation-sms-lead = Can you help somebody from { $area }? Reply YES or NO. The request: { $text }
matching-invitation-sms-button = See the request
matching-invitation-sms-body = Reply YES or NO.

matching-asker-subject = Somebody wants to help you
matching-asker-lead = A neighbour from { $area } wants to help with your request. Would you like that?
matching-asker-button = See the offer and answer
matching-asker-body = The neighbour wrote: { $text }

    Do you say yes too? Then you get each other's name and phone or mail. Not before.
matching-asker-sms-subject = Somebody wants to help you
matching-asker-sms-lead = A neighbour from { $area } wants to help you. Would you like that? Reply YES or NO. The offer: { $text }
matching-asker-sms-button = See the offer
matching-asker-sms-body = Reply YES or NO.

matching-matched-subject = Both of you said yes
matching-matched-lead = You and { $name } both said yes. You reach { $name } like this: { $contact }
matching-matched-button = See the match
matching-matched-body = It is about: { $text }

    Feel free to get in touch and make a first appointment. Does it not work? You can say so on your page.
matching-matched-by-worker-subject = Both of you said yes
matching-matched-by-worker-lead = You and { $name } both said yes. { $name } has no mail or phone: a worker brings you together.
matching-matched-by-worker-button = See the match
matching-matched-by-worker-body = It is about: { $text }

matching-late-subject = Thank you for your yes
matching-late-lead = How kind that you want to help. Somebody was just before you.
matching-late-button = To your page
matching-late-body = It was about: { $text }

    Does it not work with them? Then you are the first to hear. You do not have to do anything.

matching-ended-subject = This does not go on
matching-ended-lead = Something that you said yes to or were asked for does not go on. It is not because of you.
matching-ended-button = To your page
matching-ended-body = You do not have to do anything. Thank you for taking part.

matching-after-subject = Is it a match?
matching-after-lead = Ten days ago you were brought together with { $name }. Is it a match?
matching-after-button = Answer in one tap
matching-after-body = Did it not work? We like to hear that too. Then we go on looking.
matching-after-sms-subject = Is it a match?
matching-after-sms-lead = Is it a match with { $name }? Reply YES or NO.
matching-after-sms-button = Answer
matching-after-sms-body = Reply YES or NO.

matching-heard-subject = Your report was looked at
matching-heard-lead = A worker looked at your report and took a decision.
matching-heard-button = To your page
matching-heard-body = Would you like to talk about it? Get in touch with your community house or municipality. Thank you for telling.

matching-kept-request = Your request: { $state }
matching-kept-asked = You were asked to help: { $state }
matching-kept-giver = You help a neighbour: { $state }
matching-kept-asker = A neighbour helps you: { $state }
matching-kept-trying = trying it together
matching-kept-reported = What you reported
matching-kept-planned = Proposed as help { $count } times in the plan of a week
matching-kept-worked = As a worker: asked somebody { $asked } times, made { $planned } plans of a week, decided on { $decided } reports
matching-kept-state-sent = we wait for your answer
matching-kept-state-yes = you said yes
matching-kept-state-no = you said no
matching-kept-state-reserve = you come if nobody else can
matching-kept-state-late = you said yes when the place was gone
matching-kept-state-expired = you gave no answer
