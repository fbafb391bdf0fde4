matching-title = Samen
matching-lead = Vragen van bewoners. De vraag die het langst wacht, staat bovenaan.
matching-stages = Hoe ver is de vraag?
matching-stage-open = Open
matching-stage-invited = Gevraagd
matching-stage-matched = Match
matching-stage-done = Klaar
matching-board-empty = Hier staat nu geen vraag.
matching-more = Verder
matching-to-begin = Naar het begin van de lijst
matching-to-board = Terug naar Samen
matching-to-first = Wacht op een eerste vraag
matching-to-often = Vaak gevraagd
matching-to-idle = Stil talent per dorp
matching-to-reports = Meldingen
matching-to-own = Naar uw vragen en afspraken
matching-to-mine = Terug naar uw pagina
matching-to-request = Terug naar de vraag
matching-age = { $days ->
    [0] sinds vandaag
    [one] 1 dag open
   *[other] { $days } dagen open
 }
matching-last-step = { $what } op { $day }
matching-found-of = { $found } van { $wanted } gevonden
matching-urgent = Dringend

matching-step-opened = Vraag gesteld
matching-step-invited = Buur gevraagd
matching-step-answered = Antwoord gekregen
matching-step-matched = Bij elkaar gebracht
matching-step-confirmed = Het is een match
matching-step-ended = Match gestopt
matching-step-closed = Gesloten
matching-step-changed = Veranderd

matching-request = De vraag
matching-matches = Bij elkaar gebracht
matching-invitations = Wie is gevraagd
matching-a-neighbour = Een buur
matching-state-sent = wacht op antwoord
matching-state-yes = zei ja; nu is de vrager aan zet
matching-state-no = zei nee
matching-state-reserve = komt als niemand anders kan
matching-state-expired = gaf geen antwoord
matching-state-withdrawn = niet meer nodig
matching-state-late = zei ja toen de plek weg was; staat als eerste op de lijst
matching-state-together = zei ja; zij zijn bij elkaar gebracht
matching-asked-days-ago = { $days ->
    [0] vandaag gevraagd
    [one] gisteren gevraagd
   *[other] { $days } dagen geleden gevraagd
 }
matching-call-or-visit = Deze buur heeft geen mail of mobiele telefoon. Bel of ga langs, en vul hier het antwoord in.
matching-call-asker = Deze buur zei ja. De vrager heeft geen mail of mobiele telefoon: bel of ga langs, en vul hier het antwoord in.
matching-on-behalf = Antwoord invullen
matching-take-back = Vraag intrekken
matching-yes = Ja, ik help graag
matching-reserve = Alleen als niemand anders kan
matching-no = Nee, dit keer niet
matching-why-no = Waarom niet? Dit hoeft u niet te zeggen.
matching-no-reason = Dat zeg ik liever niet
matching-decline-time = Geen tijd
matching-decline-far = Te ver weg
matching-decline-not-this = Dit past niet bij mij
matching-decline-other = Iets anders
matching-giver-yes = Ja, graag
matching-giver-no = Nee, liever niet

matching-candidates = Wie kunt u vragen?
matching-candidates-none = Wij vinden nu geen buur die past. Maak de vraag ruimer, of kijk later nog eens.
matching-dangerous = In deze vraag klinkt gevaar. Daar hoort eerst een beroepskracht bij. Vraag hiervoor geen vrijwilliger.
matching-invite = Vraag deze buur
matching-invite-hint = De buur ziet de vraag en het dorp, en nog geen naam. Pas als u allebei ja zegt, krijgt u elkaars naam en telefoon of mail.
matching-to-known = Vraag iemand die u kent
matching-known-lead = Buren die uw organisatie kent en die iets aanbieden. Ook wie niet in de lijst van de wijk staat.
matching-known-empty = Er is niemand die u hiervoor kunt vragen.
matching-why = Waarom deze buur
matching-misfit = Let op:
matching-often = vaak gevraagd
matching-load = { $count ->
    [0] deze maand nog niet gevraagd
    [one] 1 keer gevraagd deze maand
   *[other] { $count } keer gevraagd deze maand
 }
matching-change = Aantal of haast veranderen
matching-people-wanted = Hoeveel mensen zijn er nodig?
matching-people-hint = 1 tot 50. Zijn er meer nodig? Maak dan een oproep.
matching-is-urgent = Dit kan niet wachten
matching-save = Bewaren
matching-close = Deze vraag sluiten
matching-close-why = Waarom kan de vraag weg?
matching-close-solved = Het is opgelost
matching-close-not-needed = Het is niet meer nodig
matching-close-not-found = Wij vonden niemand
matching-close-button = Sluiten

matching-reason-also = { $what } (helpt ook bij: { $need })
matching-reason-next-door = om de hoek
matching-reason-metres = { $metres } meter
matching-reason-kilometres = { $kilometres } km
matching-reason-time = kan op dat moment
matching-reason-speaks = spreekt de taal die gevraagd is
matching-reason-fits = past: { $what }
matching-reason-words = in dezelfde woorden
matching-reason-vog = heeft een VOG laten zien
matching-reason-often-yes = hier zeggen buren vaak ja op zo'n vraag
matching-reason-other-time = op een ander moment
matching-reason-against = past niet: { $what }
matching-reason-other-language = spreekt een andere taal
matching-reason-stale = lang niet bevestigd
matching-reason-full = heeft nu geen plek

matching-match-title = Bij elkaar gebracht
matching-asker = Vraagt
matching-giver = Helpt
matching-began = Sinds
matching-match-trying = sinds { $day } samen aan het proberen
matching-match-works = het is een match
matching-match-ended = gestopt: { $why }
matching-match-over = gestopt
matching-it-works = Ja, het is een match
matching-it-stops = Het stopt, of het lukte niet
matching-stop-why = Waarom stopt het?
matching-stop-button = Stoppen
matching-stop-finished = Het is klaar, het ging goed
matching-stop-contact = Wij kregen geen contact
matching-stop-time = De tijden pasten niet
matching-stop-rapport = Het klikte niet
matching-stop-far = Te ver weg
matching-stop-other = Iets anders

matching-answer-title = Uw antwoord
matching-answer-giver = Kunt u hierbij helpen?
matching-answer-asker = Iemand wil u helpen. Wilt u dat?
matching-answer-after = Is het een match?
matching-answer-private = Uw naam, mail en telefoon blijven geheim tot u allebei ja zegt.
matching-answer-until = antwoord graag voor { $day }

matching-ask-title = Vraag deze buur
matching-ask-whom = U vraagt:
matching-ask-for = Voor wie is deze vraag?
matching-ask-choose = Kies iemand
matching-ask-for-me = Voor mijzelf
matching-ask-text = Wat wilt u vragen?
matching-ask-hint = De buur leest dit. Zet er geen naam, adres of telefoon in.
matching-ask-when = Wanneer? Dit hoeft u niet in te vullen.
matching-ask-button = Bewaar en vraag

matching-own-title = Samen
matching-own-empty = Hier staat nog niets. Vraagt iemand u om hulp, dan ziet u dat hier.
matching-own-asked = Kunt u helpen?
matching-own-waiting = Iemand wil u helpen
matching-own-matches = Met wie u samen bent
matching-own-requests = Uw vragen
matching-own-blocked = Met wie u niet meer samen wilt
matching-still-yes = Toch ja
matching-still-no = Toch niet
matching-by-worker = Een medewerker brengt u met elkaar in contact.
matching-you-give = u helpt
matching-you-ask = helpt u
matching-report = Er is iets mis
matching-report-why = Wat is er mis?
matching-report-unpleasant = Iemand deed onprettig
matching-report-unsafe = Ik voelde mij niet veilig
matching-report-money = Het ging om geld
matching-report-no-show = Iemand kwam niet opdagen
matching-report-other = Iets anders
matching-report-text = Wilt u meer vertellen?
matching-report-apart = Breng ons niet meer bij elkaar
matching-report-button = Melden
matching-block = Niet meer bij elkaar brengen
matching-unblock = Mag weer

matching-first-title = Wacht op een eerste vraag
matching-first-lead = Deze buren boden de laatste maand iets aan, en niemand vroeg ze nog. Stel binnen een week een eerste vraag.
matching-first-empty = Iedereen die de laatste maand iets aanbood, is al eens gevraagd.
matching-first-fits = Past bij deze vraag:
matching-first-button = Vraag deze buur
matching-first-nothing = Er is nu geen open vraag die past.
matching-waits = { $days ->
    [0] sinds vandaag
    [one] wacht 1 dag
   *[other] wacht { $days } dagen
 }
matching-often-title = Vaak gevraagd
matching-often-lead = Deze buren zijn deze maand 3 keer of vaker gevraagd. Vraag liever eens iemand anders.
matching-often-empty = Niemand is deze maand 3 keer of vaker gevraagd.
matching-last-asked = het laatst op { $day }
matching-idle-title = Stil talent per dorp
matching-idle-lead = Hoeveel buren iets aanbieden en nog nooit zijn gevraagd. Alleen aantallen.
matching-idle-empty = Iedereen die iets aanbiedt, is al eens gevraagd.
matching-idle-offers = { $count ->
    [one] 1 aanbod wacht
   *[other] { $count } keer aanbod wacht
 }
matching-idle-people = { $count ->
    [one] van 1 buur
   *[other] van { $count } buren
 }
matching-idle-requests = { $count ->
    [0] geen open vraag
    [one] 1 open vraag
   *[other] { $count } open vragen
 }
matching-wanted-title = Wat nu het meest gevraagd wordt

matching-reports-title = Meldingen
matching-reports-lead = Wat bewoners over elkaar meldden. Praat met beiden voor u besluit.
matching-reports-empty = Er wacht geen melding.
matching-reports-decided = Besloten meldingen
matching-reporter = Gemeld door
matching-about = Gaat over
matching-reported = Gemeld op
matching-decision = Wat besluit u?
matching-decide = Besluiten
matching-decision-nothing = Er is niets nodig
matching-decision-talked = Ik heb met hen gesproken
matching-decision-blocked = Zij worden niet meer bij elkaar gebracht
matching-decision-removed = Het aanbod van deze persoon gaat weg

matching-done-invited = De buur is gevraagd. U hoort het als er antwoord is.
matching-done-call = De buur staat op de lijst. Er gaat geen bericht: bel of ga langs.
matching-done-answered = Het antwoord is bewaard.
matching-done-yes = Dank u wel voor uw ja. Wij vragen nu de ander. Daarna krijgt u bericht.
matching-done-matched = U zei allebei ja. U krijgt bericht met elkaars naam en hoe u elkaar bereikt.
matching-done-late = Wat fijn dat u wilt helpen. Er was net iemand eerder. Lukt het met die ander niet, dan bent u de eerste die het hoort.
matching-done-reserve = Dank u wel. U hoort het als niemand anders kan.
matching-done-no = Dank u wel voor uw antwoord. Wij vragen iemand anders.
matching-done-confirmed = Wat fijn dat het een match is!
matching-done-over = Dit is voorbij. U hoeft niets meer te doen.
matching-done-saved = Het is bewaard.
matching-done-closed = De vraag is gesloten.
matching-done-withdrawn = De buur is niet meer gevraagd.
matching-done-reported = Dank u wel. Een medewerker kijkt ernaar, en u krijgt bericht.
matching-done-blocked = Wij brengen u niet meer bij elkaar.
matching-done-unblocked = U kunt weer bij elkaar gebracht worden.
matching-done-decided = Het besluit is bewaard. Wie het meldde, krijgt bericht.

matching-fault-number = Vul 1 tot 50 mensen in. Zijn er meer nodig? Maak dan een oproep.
matching-fault-closed = Voor deze vraag is niemand meer nodig. Bekijk de vraag opnieuw.
matching-fault-said-no = Deze buur zei al nee op deze vraag. Vraag iemand anders.
matching-fault-not-to-ask = Deze buur kunt u hiervoor niet vragen. Vraag iemand anders.
matching-fault-too-many = U hebt vandaag al veel buren gevraagd. Wacht op antwoord, en vraag morgen anderen.
matching-fault-choice = Kies iets uit de lijst.
matching-fault-long = Maak de tekst korter: 500 letters of minder.
matching-fault-ticket = Deze link klopt niet, of hij is niet meer nodig. Open hem uit het bericht zelf, of log in.
matching-fault-for-nobody = Kies voor wie deze vraag is.

matching-invitation-subject = Kunt u een buur helpen?
matching-invitation-lead = Iemand uit { $area } vraagt iets waar u goed in bent.
matching-invitation-button = Bekijk de vraag en antwoord
matching-invitation-body = De vraag is: { $text }

    U kunt ja zeggen, nee, of "alleen als niemand anders kan". U hoeft niet in te loggen.

    Uw naam, mail en telefoon blijven geheim tot u allebei ja zegt.
matching-invitation-sms-subject = Kunt u helpen?
matching-invitation-sms-lead = Kunt u iemand uit { $area } helpen? Stuur JA of NEE terug. De vraag: { $text }
matching-invitation-sms-button = Bekijk de vraag
matching-invitation-sms-body = Stuur JA of NEE terug.

matching-asker-subject = Iemand wil u helpen
matching-asker-lead = Een buur uit { $area } wil u helpen met uw vraag. Wilt u dat?
matching-asker-button = Bekijk het aanbod en antwoord
matching-asker-body = De buur schreef: { $text }

    Zegt u ook ja? Dan krijgt u elkaars naam en telefoon of mail. Eerder niet.
matching-asker-sms-subject = Iemand wil u helpen
matching-asker-sms-lead = Een buur uit { $area } wil u helpen. Wilt u dat? Stuur JA of NEE terug. Het aanbod: { $text }
matching-asker-sms-button = Bekijk het aanbod
matching-asker-sms-body = Stuur JA of NEE terug.

matching-matched-subject = U zei allebei ja
matching-matched-lead = U en { $name } zeiden allebei ja. U bereikt { $name } zo: { $contact }
matching-matched-button = Bekijk de afspraak
matching-matched-body = Het gaat om: { $text }

    Neem gerust zelf contact op en maak een eerste afspraak. Lukt het niet? Dat kunt u op uw pagina zeggen.
matching-matched-by-worker-subject = U zei allebei ja
matching-matched-by-worker-lead = U en { $name } zeiden allebei ja. { $name } heeft geen mail of telefoon: een medewerker brengt u bij elkaar.
matching-matched-by-worker-button = Bekijk de afspraak
matching-matched-by-worker-body = Het gaat om: { $text }

matching-late-subject = Dank u wel voor uw ja
matching-late-lead = Wat fijn dat u wilt helpen. Er was net iemand eerder.
matching-late-button = Naar uw pagina
matching-late-body = Het ging om: { $text }

    Lukt het met die ander niet? Dan bent u de eerste die het hoort. U hoeft niets te doen.

matching-ended-subject = Dit gaat niet door
matching-ended-lead = Iets waar u ja op zei of voor gevraagd was, gaat niet door. Dat ligt niet aan u.
matching-ended-button = Naar uw pagina
matching-ended-body = U hoeft niets te doen. Dank u wel dat u meedoet.

matching-after-subject = Is het een match?
matching-after-lead = U bent tien dagen geleden bij elkaar gebracht met { $name }. Is het een match?
matching-after-button = Antwoord met één tik
matching-after-body = Lukte het niet? Ook dat horen wij graag. Dan zoeken wij verder.
matching-after-sms-subject = Is het een match?
matching-after-sms-lead = Is het een match met { $name }? Stuur JA of NEE terug.
matching-after-sms-button = Antwoord
matching-after-sms-body = Stuur JA of NEE terug.

matching-heard-subject = Uw melding is bekeken
matching-heard-lead = Een medewerker heeft uw melding bekeken en een besluit genomen.
matching-heard-button = Naar uw pagina
matching-heard-body = Wilt u erover praten? Neem dan contact op met uw buurthuis of gemeente. Dank u wel dat u het zei.

matching-kept-request = Uw vraag: { $state }
matching-kept-asked = U bent gevraagd om te helpen: { $state }
matching-kept-giver = U helpt een buur: { $state }
matching-kept-asker = Een buur helpt u: { $state }
matching-kept-trying = samen aan het proberen
matching-kept-reported = Wat u meldde
matching-kept-planned = In een weekplan { $count } keer voorgesteld als hulp
matching-kept-worked = Als medewerker: { $asked } keer iemand gevraagd, { $planned } weekplannen gemaakt, over { $decided } meldingen besloten
matching-kept-state-sent = wij wachten op uw antwoord
matching-kept-state-yes = u zei ja
matching-kept-state-no = u zei nee
matching-kept-state-reserve = u komt als niemand anders kan
matching-kept-state-late = u zei ja toen de plek weg was
matching-kept-state-expired = u gaf geen antwoord
