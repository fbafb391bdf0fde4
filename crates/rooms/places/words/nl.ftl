places-title = Plekken
places-lead = Dorpshuizen, zalen, pleinen en hoekjes waar u terecht kunt. Kijk wat er open is, of vraag een ruimte.
places-own = Plekken die u beheert
places-waiting-count = { $count ->
    [one] 1 vraag wacht op u
   *[other] { $count } vragen wachten op u
 }
places-no-keeper = Niemand heeft nu de sleutel van deze plek. Geef hem aan iemand, dan kan die ja of nee zeggen.
places-new = Nieuwe plek
places-new-lead = Een paar regels is genoeg. Openingstijden, toegankelijkheid en ruimtes vult u daarna in.
places-none = Er staan nog geen plekken.
places-none-found = Niets gevonden. Kies een ander moment, een ander dorp, of minder mensen.
places-in = Dorp of buurt
places-everywhere = Overal
places-people = Voor hoeveel mensen?
places-free-when = Wanneer moet het vrij zijn?
places-day = Dag
places-from = Van
places-until = Tot
places-access = Toegankelijkheid
places-search = Zoek
places-all = Alles tonen
places-today = Vandaag: { $open }
places-free-then = Dan vrij:
places-up-to = { $count ->
    [one] voor 1 persoon
   *[other] tot { $count } mensen
 }
places-always = altijd open
places-closed = dicht
places-closed-because = dicht: { $reason }
places-to-list = Alle plekken
places-to-keep = Beheer van deze plek
places-public = Zoals iedereen het ziet
places-stopped = Deze plek is niet meer in gebruik.
places-about = Over deze plek
places-rules = Huisregels
places-reach = Zo bereikt u de beheerder
places-rooms = Ruimtes
places-needs-yes = Vraag een ruimte voor wat u wilt doen. De beheerder zegt ja of nee; u krijgt bericht.
places-free-to-use = Hier mag iedereen terecht. Zet wat u gaat doen in de agenda, dan weten anderen het ook.
places-is-whole = alles samen
places-ask-room = Vraag deze ruimte
places-going-on = Wat is hier te doen, deze week
places-nothing-on = Deze week staat er nog niets.
places-hours = Openingstijden
places-facts-unknown = Hier heeft nog niemand naar gekeken. Vraag het de beheerder.
places-looked-on = Bekeken op { $day }.
places-facts-rest = Wat hier niet staat, weten we niet.

places-fact-step-free = { $so ->
    [yes] Naar binnen zonder trap
   *[other] Een of meer treden bij de ingang
 }
places-fact-no-threshold = { $so ->
    [yes] Geen drempels
   *[other] Er zijn drempels
 }
places-fact-wheelchair-toilet = { $so ->
    [yes] Rolstoeltoilet
   *[other] Geen rolstoeltoilet
 }
places-fact-lift = { $so ->
    [yes] Lift
   *[other] Geen lift
 }
places-fact-hearing-loop = { $so ->
    [yes] Ringleiding
   *[other] Geen ringleiding
 }
places-fact-quiet-room = { $so ->
    [yes] Stille ruimte
   *[other] Geen stille ruimte
 }
places-fact-changing-table = { $so ->
    [yes] Plek om een kind te verschonen
   *[other] Geen plek om een kind te verschonen
 }
places-fact-parking = { $so ->
    [yes] Parkeren dichtbij de deur
   *[other] Parkeren is verder weg
 }
places-fact-bus = { $so ->
    [yes] Bushalte binnen vijf minuten lopen
   *[other] Geen bushalte dichtbij
 }
places-fact-guide-dogs = { $so ->
    [yes] Hulphonden welkom
   *[other] Honden mogen niet naar binnen
 }

places-questions = Wacht op uw antwoord
places-no-questions = Er wacht niets op u.
places-asked-by = { $name } vraagt dit
places-asker-gone = Wie dit vroeg, is er niet meer
places-all-moments = alles bekijken
places-question-people = Voor hoogstens { $count } mensen.
places-question-fit = In deze ruimte passen er { $count }.
places-is-outside = Let op: dit is buiten de openingstijden. Wie opent en wie sluit af?
places-yes = Ja, dat kan
places-no = Nee
places-why-not = Als het niet kan: waarom?
places-own-words = Of in uw eigen woorden
places-reason-taken = De ruimte is dan al in gebruik.
places-reason-unfit = Het past niet bij deze plek.
places-reason-nobody = Er is dan niemand om te openen.
places-reason-other = Iets anders
places-week = Week van { $day }
places-week-table = Wie heeft welke ruimte
places-week-before = Vorige week
places-week-after = Volgende week
places-week-free = hele week vrij
places-still-asked = (wacht op antwoord)
places-room = Ruimte
places-book = Zelf een ruimte vastleggen
places-book-title = Waarvoor?
places-weeks = Aantal weken achter elkaar
places-outside-fine = Ook als het buiten de openingstijden is
places-book-button = Leg vast
places-days = Dicht, of andere tijden
places-off-by-this = Dit gaat daardoor niet door:
places-off-told = Wie het regelt, heeft bericht. Is de dag weer gewoon, dan krijgen zij de ruimte terug als die nog vrij is.
places-off-mark = de plek is dan dicht
places-close-hint = Is er die dag iets afgesproken dat dan niet kan? Wie het regelt, krijgt meteen bericht.
places-as-always = Toch gewoon open
places-other-hours = Andere tijden (leeg: dicht)
places-why-closed = Waarom? Iedereen leest dit
places-close-button = Bewaar deze dag
places-facts-none = Er is nog niets bekend over de toegankelijkheid. Vul het in: mensen blijven weg als ze het niet weten.
places-facts-old = Hier heeft al lang niemand naar gekeken. Klopt dit nog?
places-still-so = Ja, dit klopt allemaal nog
places-keepers = Wie heeft de sleutel
places-key-back = Geeft de sleutel terug
places-key-who = Geef iemand de sleutel
places-key-hint = Vul het mailadres in waarmee diegene zich heeft aangemeld. Medewerkers kunnen ook het nummer invullen van iemand die zij kennen.
places-key-give = Geef de sleutel
places-hand-over = Stopt u ermee? Geef eerst iemand anders de sleutel, en geef daarna die van u terug.
places-change = Deze plek veranderen
places-to-edit = Tekst, openingstijden en toegankelijkheid
places-to-rooms = De ruimtes
places-to-stop = Deze plek is niet meer in gebruik

places-state-asked = Dit wacht op antwoord.
places-state-agreed = De ruimte is toegezegd.
places-state-refused = Hier is nee op gezegd.
places-state-lapsed = Niemand gaf antwoord. De aanvraag is vervallen.
places-state-ended = Dit is niet meer nodig.
places-asker = Gevraagd door
places-what-for = Waarvoor
places-moments = Wanneer
places-free-lead = Hebt u de ruimte niet meer nodig? Dan kan iemand anders erin.
places-free-button = Geef de ruimte vrij
places-no-lead = Wie dit vroeg, krijgt meteen bericht, met de reden erbij.
places-no-after-all = Toch niet

places-field-name = Naam
places-field-area = Dorp of buurt
places-field-spot = Waar precies (straat, naast de kerk)
places-field-about = Wat is het, en wat kunt u er doen?
places-field-free = Vrij te gebruiken: niemand hoeft ja te zeggen, zoals op een plein
places-field-seats = Voor hoeveel mensen is er plek?
places-field-rules = Huisregels in één regel
places-reach-hint = Iedereen kan dit lezen. Zet er geen telefoonnummer of mailadres in, maar bijvoorbeeld: loop binnen bij de bar.
places-choose = Kies
places-make-button = Maak deze plek
places-whole = De hele plek
places-hours-hint = Zoals 9-12, 13.30-17. Leeg is dicht. Zijn alle dagen leeg, dan is het altijd open.
places-facts-hint = Vul alleen in wat u zelf gezien hebt.
places-unknown = Weet ik niet
places-so = Ja
places-not-so = Nee
places-save = Bewaren
places-rooms-hint = Haal de naam weg van een ruimte die er niet meer is. Is alles samen ook te vragen, maak daar dan een ruimte van: wie die heeft, heeft alle andere ook.
places-room-more = Nog een ruimte
places-room-name = Naam
places-room-seats = Aantal mensen
places-room-whole = Dit is alles samen
places-stop-title = Is { $place } niet meer in gebruik?
places-stop-lead = Niemand vindt de plek dan nog, en niemand kan er een ruimte vragen. Dit is niet terug te draaien.
places-stop-button = Niet meer in gebruik

places-done-made = De plek staat er. Vul nu aan wat u weet.
places-done-saved = Bewaard.
places-done-yes = U zei ja. Wie het vroeg, krijgt bericht.
places-done-no = U zei nee. Wie het vroeg, krijgt bericht met de reden.
places-done-booked = De ruimte is vastgelegd.
places-done-freed = De ruimte is weer vrij.
places-done-closed = Deze dag is bewaard. Iedereen ziet het.
places-done-open = Die dag is weer gewoon.
places-done-confirmed = Dank u wel. Iedereen ziet dat er vandaag naar gekeken is.
places-done-key = De sleutel is gegeven. Diegene krijgt bericht.
places-done-key-back = De sleutel is teruggegeven. Dank u wel.
places-done-stopped = De plek is niet meer in gebruik.

places-fault-name = Geef de plek een naam van ten hoogste 80 letters.
places-fault-long = Een van de teksten is te lang. Maak hem korter.
places-fault-area = Kies een dorp of buurt uit de lijst.
places-fault-hours = Deze tijden kunnen wij niet lezen. Schrijf ze zoals 9-12, 13.30-17, of laat het vak leeg.
places-fault-room = Geef elke ruimte een naam, en zeg voor hoeveel mensen er plek is: 1 tot 5.000.
places-fault-rooms = Houd minstens één ruimte over, en ten hoogste 40.
places-fault-moment = Vul een dag in vanaf vandaag, en tijden zoals 10:00 en 12:00.
places-fault-choice = Kies iets uit de lijst.
places-fault-person = Wij kennen niemand met dit adres of nummer. Vraag of diegene zich eerst aanmeldt, dan kan het wel.
places-fault-last = U bent de enige met de sleutel. Geef hem eerst aan iemand anders.
places-fault-booked = Er zijn mensen die op deze ruimte rekenen. Zeg eerst nee tegen wat er staat, dan krijgen zij bericht.
places-fault-often = U hebt vandaag al vaak iemand opgezocht. Probeer het morgen weer.
places-fault-no-room = Deze ruimte is er niet meer. Kies een andere.
places-fault-title = Zeg in ten hoogste 120 letters waarvoor de ruimte is.
places-fault-past = Dat moment is geweest, of meer dan twee jaar weg. Kies een moment vanaf nu.
places-fault-clash = Iemand anders heeft de ruimte op { $moment }. { $free ->
    [yes] Dan is wel vrij: { $rooms }.
   *[other] Kies een ander moment.
 }
places-fault-closed = Op { $day } is deze plek dicht. Kies een andere dag.
places-fault-outside = { $moment }: dat is buiten de openingstijden. Is het zo bedoeld, zet dan het vinkje.
places-fault-state = Dit kan niet meer. Misschien gaf iemand anders net antwoord. Kijk nog eens.

places-asked = Vraag om een ruimte
places-asked-subject = { $again ->
    [yes] Nog geen antwoord: { $title } in { $place }
   *[other] Mag dit? { $title } in { $place }
 }
places-asked-lead = { $again ->
    [yes] Deze vraag wacht nog op u.
   *[other] Iemand vraagt een ruimte bij u.
 } { $title }: { $room }, { $moment }.
places-asked-body = Met één tik zegt u ja of nee. Wie het vroeg, krijgt vanzelf bericht.
places-asked-button = Geef antwoord

places-answered = Antwoord op de vraag om een ruimte
places-answered-subject = { $answer ->
    [yes] Ja: { $title } kan in { $place }
   *[other] Helaas: { $title } kan niet in { $place }
 }
places-answered-lead = { $answer ->
    [yes] Goed nieuws: { $room } is voor u. { $title }, { $moment }.
   *[other] { $room } kan helaas niet. { $title }, { $moment }.
 }
places-answered-body = { $told ->
    [yes] De beheerder zegt: { $reason }
   *[other] { $answer ->
        [yes] Veel plezier!
       *[other] Misschien lukt het op een ander moment of op een andere plek.
    }
 }
places-answered-button = Bekijken

places-lapsed = Bericht dat niemand antwoord gaf
places-lapsed-subject = Geen antwoord: { $title } in { $place }
places-lapsed-lead = Niemand gaf antwoord op uw vraag om { $room } voor { $title }, { $moment }. De vraag is vervallen. Dat spijt ons.
places-lapsed-body = Vraag het opnieuw, kies een andere plek, of loop eens binnen.
places-lapsed-button = Bekijken

places-day-off = Bericht dat de plek dan dicht is, of toch open
places-day-off-subject = { $place }: { $answer ->
    [off] dicht op de dag van { $title }
   *[back] toch open op de dag van { $title }
 }
places-day-off-lead = { $answer ->
    [off] { $place } is dan dicht: { $title } in { $room }, { $moment }, kan dan niet.
   *[back] { $place } is toch open: { $room } is weer voor { $title }, { $moment }.
 }
places-day-off-body = Met de knop ziet u de plek.
places-day-off-button = Bekijken

places-keys = Bericht dat u de sleutel hebt
places-keys-subject = U hebt nu de sleutel van { $place }
places-keys-lead = U bent nu beheerder van { $place }. Vraagt iemand een ruimte, dan krijgt u bericht.
places-keys-body = Wilt u dit niet? Op de pagina geeft u de sleutel met één tik terug.
places-keys-button = Naar de plek

# Wat wij bewaren
places-kept-keys = U hebt de sleutel van { $place }
places-kept-asked = U vroeg { $room } van { $place } voor “{ $title }”: { $state }
places-kept-more = en nog { $count } keer
places-kept-waiting = wacht op antwoord
places-kept-agreed = het mag
places-kept-refused = het mag niet
places-kept-ended = gestopt
places-kept-lapsed = niemand gaf antwoord
places-kept-worked = Keren dat u als medewerker een ruimte vroeg: { $count }
places-kept-answered = Keren dat u antwoord gaf op een vraag om een ruimte: { $count }
