activities-title = Activiteiten
activities-lead = Wat buren samen doen. Meedoen kan zonder account. Zelf iets beginnen ook: één zin is genoeg.
activities-new = Zelf iets beginnen
activities-none = Er is nu niets in de agenda. Kijk later nog eens, of begin zelf iets.
activities-today = Vandaag
activities-week = Deze week
activities-later = Later
activities-all = Alles
activities-kind = Soort
activities-for = Voor wie
activities-part-of-day = Deel van de dag
activities-morning = ochtend
activities-afternoon = middag
activities-evening = avond
activities-filter = Zoek op dorp, soort of deel van de dag
activities-look = Zoeken
activities-own-title = Wat u organiseert
activities-to-list = Agenda
activities-to-keep = Beheer
activities-to-activity = Bekijk de activiteit
activities-to-own = Uw aanmelding bekijken of veranderen
activities-to-places = Een plek zoeken om samen te komen
activities-to-areas = Wie draagt het? Bekijk het per dorp
activities-to-calendar = In uw agenda
activities-to-poster = Poster
activities-print = Printen
activities-save = Bewaren
activities-add = Toevoegen
activities-remove = Weg
activities-choose = Kies

activities-level-by = Door bewoners
activities-level-with = Samen
activities-level-for = Voor bewoners
activities-level-nobody = Nog niemand
activities-for-all = iedereen
activities-for-children = kinderen
activities-for-youth = jongeren
activities-for-adults = volwassenen
activities-for-older = ouderen
activities-for-new-here = wie hier nieuw is

activities-areas-title = Wie draagt de activiteiten?
activities-areas-lead = Hoeveel activiteiten dragen bewoners zelf, alleen of samen met een organisatie?
activities-areas-none = Er zijn nog te weinig activiteiten om dit te laten zien.
activities-areas-table = Activiteiten in de agenda, per dorp
activities-areas-all = Activiteiten
activities-areas-share = Door bewoners of samen
activities-areas-small = Minder dan 5 activiteiten, dus geen deel

activities-what = Wat
activities-when = Wanneer
activities-where = Waar
activities-cost = Kosten
activities-bring = Meenemen
activities-crew = Wie dragen het
activities-tasks = Wat er te doen is
activities-things = Wat er nodig is
activities-thing = Wat is er nodig?
activities-thing-who = wie brengt het mee
activities-thing-open = nog niemand
activities-thing-add = Nog iets nodig
activities-name = Voornaam
activities-mail = Mailadres
activities-left = { $count ->
    [one] nog 1 plek
   *[other] nog { $count } plekken
 }
activities-full-short = vol
activities-off-mark = gaat niet door
activities-moved-mark = op een ander moment dan anders
activities-why-holiday = feestdag
activities-why-closed = de plek is dicht
activities-why-room = de zaal kan niet

activities-is-proposed = wacht op de gastheer
activities-is-listed = in de agenda
activities-is-refused = niet gelukt
activities-is-ended = voorbij
activities-is-cancelled = gestopt
activities-proposed-notice = Dit is een voorstel. Het komt in de agenda zodra de gastheer van de plek ja zegt.
activities-refused-notice = De gastheer van de plek zegt nee.
activities-refused-what-now = Kies een andere plek, dag of tijd: druk op "Nog eens".
activities-cancelled-notice = Deze activiteit gaat niet meer door.
activities-ended-notice = Deze activiteit is voorbij.

activities-join-title = Doet u mee?
activities-join-lead = U hebt geen account nodig. Uw voornaam is genoeg.
activities-join-button = Ik doe mee
activities-wait-button = Zet mij op de wachtlijst
activities-join-privacy = We gebruiken dit alleen voor deze activiteit. 30 dagen na de dag halen we het weg.
activities-waiting-lead = Alle plekken zijn vergeven. Zet u op de wachtlijst: zegt iemand af, dan krijgt u vanzelf bericht.
activities-choose-day = Welke dag?
activities-every-time = elke keer
activities-reach = Telefoonnummer of mailadres
activities-reach-hint = Dan hoort u het als iets verandert. Zonder mag ook, als er plek is.
activities-reach-short = Bereikbaar via
activities-reach-none = Niets bekend
activities-heads = Met hoeveel mensen komt u, uzelf meegeteld?
activities-heads-short = Aantal mensen
activities-heads-count = { $count ->
    [one] 1 persoon
   *[other] { $count } mensen
 }
activities-first-time = Ik kom voor het eerst en loop graag met iemand mee
activities-you-in = U doet mee.
activities-you-wait = U staat op de wachtlijst.
activities-thanks-in = Dank u wel, u bent aangemeld! Bij uw dagen ziet u of er plek is. Gaf u een nummer of mailadres, dan krijgt u een bericht met een link om iets te veranderen. Anders: bewaar deze pagina.
activities-thanks-waiting = Dank u wel. U staat op de wachtlijst. Komt er een plek vrij, dan krijgt u vanzelf bericht.
activities-thanks-cancelled = U bent afgemeld. Dank dat u het laat weten: nu kan iemand anders komen.
activities-your-days = Uw dagen
activities-your-days-none = Er zijn geen dagen meer.
activities-cancel-day = Afmelden
activities-come-after-all = Ik kom toch
activities-cancel-all-lead = Wilt u helemaal niet meer komen?
activities-cancel-all = Afmelden voor alle dagen
activities-cancel-other = Afmelden voor deze persoon
activities-companion = Wie loopt mee
activities-companion-none = Nog niemand

activities-task-take = Dat doe ik
activities-task-leave = Toch niet
activities-task-enough = genoeg mensen
activities-task-left = { $count ->
    [one] nog 1 nodig
   *[other] nog { $count } nodig
 }
activities-task-signin = Log in om een taak te nemen
activities-task-what = Taak
activities-task-wanted = Hoeveel mensen
activities-task-each = elke keer
activities-task-once = één keer
activities-task-add = Nog een taak

activities-share = Deel het met buren
activities-share-hint = Kopieer deze tekst voor een app of mail.
activities-share-text = { $activity }, { $when }, { $place }. Kom je ook? { $address }

activities-sentence = Wat wilt u doen, wanneer en waar?
activities-sentence-hint = Eén zin is genoeg: Elke dinsdagavond om half acht taalcafé in Ons Huis, voor wie Nederlands wil oefenen
activities-sentence-button = Verder
activities-template = Soort activiteit
activities-template-guess = Kies zelf, aan de hand van de zin
activities-check = Klopt dit?
activities-change = Wijzigen
activities-field-title = Titel
activities-field-text = Wat mensen moeten weten
activities-field-area = Dorp of buurt
activities-field-places = Hoeveel mensen passen erin (leeg: geen grens)
activities-field-day = Dag
activities-field-from = Van
activities-field-until = Tot
activities-field-repeat = Hoe vaak
activities-field-end = Laatste dag (leeg: het gaat door)
activities-field-holidays = Ook op feestdagen
activities-field-room = Zaal
activities-field-place = Plek in woorden
activities-field-outside = Ja, ik vraag het ook buiten de openingstijden
activities-room-none = Geen zaal: een tuin, een plein, bij iemand thuis
activities-doubt-no-day = Een dag “{ $words }” bestaat niet. Kies hieronder de dag.
activities-doubt-past = “{ $words }” is geweest. Kies hieronder een dag die nog komt.
activities-doubt-exception = “{ $words }” kan dit formulier niet onthouden. Staat het in de agenda? Zeg die dagen daar dan één voor één af.
activities-doubt-weekday = U schreef { $day }, maar de datum valt op een andere dag. Klopt de datum hieronder?
activities-doubt-room = { $place } heeft meer dan één zaal. Kies hieronder welke, of vul in voor hoeveel mensen het is.
activities-doubt-small = In { $place } passen geen { $number } mensen in één zaal. Kies hieronder een andere plek, of een kleiner aantal.
activities-field-tight = Het past toch: niet iedereen is er tegelijk
activities-room-hint = Bij een zaal vragen wij de gastheer. Zonder zaal staat het meteen in de agenda.
activities-free-rooms = Deze zalen zijn dan wel vrij
activities-name-hint = Uw voornaam staat erbij: u trekt het. Later kunt u anderen vragen.
activities-propose-button = Voorstellen
activities-repeat-once = Eén keer
activities-repeat-week = Elke week op deze dag
activities-repeat-week2 = Om de week op deze dag
activities-repeat-month = Elke maand, net zo'n dag als deze (bijvoorbeeld de tweede maandag)
activities-repeat-last = Elke maand, de laatste keer dat deze weekdag er is

activities-public = Zoals iedereen het ziet
activities-again = Nog eens
activities-stop = Stoppen
activities-stop-lead = Alle dagen vervallen. Iedereen die zou komen krijgt één bericht, met uw reden.
activities-stop-button = Stop en vertel het iedereen
activities-next-step = Volgende stap
activities-next-ask = Welke bewoner neemt { $part }?
activities-next-nobody = Vraag het aan het begin aan iedereen die er is.
activities-next-regulars = Deze mensen komen vaak. Vraag het hun; nee zeggen mag.
activities-next-button = Vraag { $name }
activities-days = Dagen
activities-days-none = Er zijn geen dagen.
activities-coming = { $count ->
    [0] nog niemand
    [one] 1 persoon komt
   *[other] { $count } mensen komen
 }
activities-waiting = { $count } op de wachtlijst
activities-came = { $count ->
    [one] 1 persoon kwam
   *[other] { $count } mensen kwamen
 }
activities-carrier-asked = gevraagd
activities-carrier-no = zei nee
activities-carrier-resident = bewoner
activities-carrier-remove = Draagt dit niet meer
activities-invite = Vraag iemand erbij
activities-invite-hint = Zij krijgen een mail met een knop om ja of nee te zeggen. Vul voor uzelf alleen in wat u neemt.
activities-invite-button = Vraag het
activities-take-part = Dat neem ik zelf
activities-part = Wat
activities-part-coffee = de koffie
activities-part-welcomes = het welkom
activities-part-cleans = het opruimen
activities-part-announces = het rondvertellen
activities-part-leads = de leiding
activities-part-keys = de sleutels
activities-part-other = iets anders

activities-sheet = Lijst om te printen
activities-all-came = Iedereen was er
activities-people-none = Er heeft zich nog niemand aangemeld voor deze dag.
activities-group-in = Komen
activities-group-waiting = Wachten
activities-group-would = Zouden komen
activities-group-cancelled = Komen niet
activities-state-in = komt
activities-state-waiting = op de wachtlijst
activities-state-would = zou komen
activities-state-cancelled = komt niet
activities-state-came = was er
activities-state-missed = was er niet
activities-standing = Stand
activities-is-new = voor het eerst
activities-is-new-long = Komt voor het eerst en loopt graag met iemand mee.
activities-walks-along = met { $name }
activities-untold = nog bellen
activities-called = Gebeld
activities-tick-came = Was er
activities-tick-missed = Was er niet
activities-tick-back = Terug
activities-behalf = Iemand erbij schrijven
activities-behalf-hint = Voor wie belt, of er gewoon is.
activities-behalf-button = Schrijf erbij
activities-otherwise = Gaat het anders?
activities-move = Andere dag of tijd
activities-which = Welke dagen?
activities-only-this = Alleen deze dag
activities-this-and-next = Deze en alle volgende
activities-move-button = Verzet
activities-elsewhere = Een andere plek
activities-elsewhere-words = Of ergens anders
activities-elsewhere-button = Hier gaat het door
activities-closed-mark = De plek is dan dicht.
activities-closed-decide = Kies wat er gebeurt
activities-closed-notice = De plek is dan dicht. Wie komt, weet dat nog niet. Kies hieronder: een andere dag of tijd, een andere plek, of het gaat niet door.
activities-call-off = Gaat niet door
activities-call-off-button = Zeg af en vertel het iedereen
activities-put-on = Gaat toch door
activities-why = Waarom? Dit staat in het bericht.
activities-told-hint = Iedereen die komt krijgt bericht.

activities-asked-title = Wilt u dit doen?
activities-asked-no-is-fine = Nee zeggen is prima.
activities-asked-yes = Ja, dat doe ik
activities-asked-no = Nee, nu niet
activities-asked-account = Wilt u ook zelf dagen en taken kunnen veranderen? Log eerst in en zeg dan ja.
activities-asked-signin = Inloggen

activities-done-proposed = Uw voorstel is weg. De gastheer krijgt bericht, en u hoort het antwoord per mail.
activities-done-listed = Het staat in de agenda.
activities-done-saved = Bewaard.
activities-done-off = Deze dag gaat niet door. Wie een nummer of mailadres gaf, krijgt bericht.
activities-done-on = Deze dag gaat door.
activities-done-moved = Verzet. Wie een nummer of mailadres gaf, krijgt bericht.
activities-done-elsewhere = Het gaat door op de andere plek. Wie een nummer of mailadres gaf, krijgt bericht.
activities-done-stopped = Gestopt. Wie een nummer of mailadres gaf, krijgt bericht.
activities-done-asked = De vraag is verstuurd.
activities-done-crew = Bewaard.
activities-done-tasks = Bewaard.
activities-done-taken = Dank u wel! Deze taak is van u.
activities-done-left = De taak is weer vrij.
activities-done-behalf = Bijgeschreven.
activities-done-ticked = Bewaard.
activities-done-yes = Dank u wel! U doet dit.
activities-done-no = Dank u wel dat u het laat weten.
activities-done-changed = Veranderd.

activities-fact-step-free = zonder trap naar binnen
activities-fact-no-threshold = geen drempels
activities-fact-wheelchair-toilet = rolstoeltoilet
activities-fact-lift = lift
activities-fact-hearing-loop = ringleiding
activities-fact-quiet-room = stille ruimte
activities-fact-changing-table = plek om een kind te verschonen
activities-fact-parking-near = parkeren dichtbij
activities-fact-bus-stop-near = bushalte dichtbij
activities-fact-guide-dogs = hulphonden welkom

activities-ready-tournament = Toernooi
activities-ready-tournament-text = Wij spelen in kleine teams. Alleen komen mag ook: u wordt ingedeeld.
activities-ready-street-meal = Samen eten in de straat
activities-ready-street-meal-text = Iedereen brengt iets te eten mee. Er staan tafels klaar.
activities-ready-language-cafe = Taalcafé
activities-ready-language-cafe-text = Praten en oefenen met koffie erbij. Fouten maken hoort erbij.
activities-ready-repair-morning = Repairochtend
activities-ready-repair-morning-text = Breng mee wat kapot is. Wij maken het samen.
activities-ready-walking-group = Wandelgroep
activities-ready-walking-group-text = Wij lopen rustig, ongeveer een uur. Na afloop is er koffie.
activities-task-referee = Scheidsrechter zijn
activities-task-table = Teams inschrijven
activities-task-drinks = Drinken uitdelen
activities-task-tidy = Opruimen
activities-task-tables = Tafels zetten
activities-task-cook = Iets koken
activities-task-neighbours = Langs de deuren met de uitnodiging
activities-task-coffee = Koffie zetten
activities-task-talk = Aan een tafel meepraten
activities-task-welcome = Welkom heten bij de deur
activities-task-repair = Repareren
activities-task-desk = Inschrijven
activities-task-front = Voorop lopen
activities-task-back = Achteraan lopen
activities-thing-balls = Ballen
activities-thing-vests = Hesjes
activities-thing-firstaid = Verbanddoos
activities-thing-tables = Tafels en banken
activities-thing-lights = Lampjes
activities-thing-plates = Borden en bestek
activities-thing-coffee = Koffie en thee
activities-thing-cards = Spel met gesprekskaarten
activities-thing-tools = Gereedschap
activities-thing-cables = Verlengsnoeren

activities-fault-title = Zeg in hooguit 80 letters wat het is.
activities-fault-long = Een van de teksten is te lang. Maak die korter.
activities-fault-area = Kies een dorp of buurt uit de lijst.
activities-fault-place = Kies een zaal, of zeg in woorden waar het is.
activities-fault-day = Kies een dag vanaf vandaag, binnen twee jaar, en een uur dat nog komt.
activities-fault-hours = Vul tijden in, zoals 19.30 en 21.00, niet meer dan zestien uur uit elkaar.
activities-fault-rule = Kies hoe vaak het is. Een laatste dag ligt na de eerste.
activities-fault-places = Vul een aantal in van 1 tot 5.000, of laat het leeg.
activities-fault-choice = Kies iets uit de lijst.
activities-fault-reach = Kijk nog eens naar het telefoonnummer of mailadres.
activities-fault-reach-needed = Vul een telefoonnummer of mailadres in. Dan kunnen we u laten weten dat er plek is.
activities-fault-heads = Kies een aantal van 1 tot 10. Een grotere groep meldt zich in delen aan.
activities-fault-no-day = Kies een van de dagen.
activities-fault-closed = Aanmelden kan nu niet. Kijk in de agenda voor iets anders.
activities-fault-state = Dat kan nu niet. Misschien heeft iemand net iets veranderd. Kijk nog eens.
activities-fault-often = Er zijn te veel aanmeldingen achter elkaar. Probeer het over tien minuten nog eens.
activities-fault-ticket = Deze link is niet compleet, of wat erbij hoort is er niet meer.
activities-fault-room-taken = Op een van deze momenten is de zaal al bezet. Kies een andere zaal, tijd of dag.
activities-fault-closed-day = Op een van deze dagen is de plek dicht. Kies een andere dag of plek.
activities-fault-outside = Een van deze momenten is buiten de openingstijden. Kies een ander uur, of vink aan dat u het toch vraagt.
activities-fault-room = Deze zaal kan niet. Kies een andere zaal.
activities-fault-task = Zeg wat er te doen is, en met hoeveel mensen: van 1 tot 50.
activities-fault-task-taken = Anderen doen dit al. Kies een andere taak.
activities-fault-reason = Zeg in een paar woorden waarom. Iedereen die komt krijgt dat te lezen.
activities-fault-small = In deze zaal passen minder mensen dan er mogen komen. Kies een grotere zaal, minder plekken, of vink aan dat het toch past.
activities-fault-day-taken = Op dat uur is deze activiteit er al. Kies een andere dag of een ander uur.
activities-fault-asked = Deze persoon heeft dit al, of is al gevraagd.

activities-signed = Bevestiging van een aanmelding
activities-signed-subject = { $activity }: { $standing ->
    [waiting] u staat op de wachtlijst
   *[other] u doet mee
 }
activities-signed-lead = { $standing ->
    [waiting] U staat op de wachtlijst voor { $activity }, { $when }. Komt er een plek vrij, dan hoort u het.
    [every] U komt elke keer naar { $activity }: { $when }. Kunt u een keer niet? Meld u dan af:
   *[other] U doet mee: { $activity }, { $when }. Kunt u toch niet? Meld u dan af:
 }
activities-signed-body = Plek: { $place }. { $brings ->
    [yes] Neem mee: { $bring }.
   *[other] {""}
 }
activities-signed-button = Uw aanmelding

activities-moved-up = Bericht dat er een plek is
activities-moved-up-subject = { $activity }: er is plek voor u
activities-moved-up-lead = Er is een plek voor u: { $activity }, { $when }. Kunt u niet meer? Antwoord NEE of meld u af:
activities-moved-up-body = Plek: { $place }.
activities-moved-up-button = Uw aanmelding

activities-reminder = Herinnering, de dag ervoor
activities-reminder-subject = { $activity }: { $when }
activities-reminder-lead = U komt naar { $activity }, { $when }, { $place }. Kunt u niet? Antwoord NEE of meld u af:
activities-reminder-body = { $brings ->
    [yes] Neem mee: { $bring }.
   *[other] Tot dan!
 }
activities-reminder-button = Uw aanmelding

activities-changed = Bericht dat dag, tijd of plek veranderd is
activities-changed-subject = Let op: { $activity } is veranderd
activities-changed-lead = Let op: { $activity } is nu { $when }, { $place }. Kunt u dan niet? Antwoord NEE of meld u af:
activities-changed-body = Uw plek blijft voor u, tenzij u zich afmeldt.
activities-changed-button = Uw aanmelding

activities-off = Bericht dat een activiteit niet doorgaat
activities-off-subject = { $activity } gaat niet door
activities-off-lead = { $activity } ({ $when }) gaat niet door. { $because ->
    [typed] { $why }
    [room] De zaal kan dan niet.
    [holiday] Het is een feestdag.
   *[other] {""}
 } U hoeft niets te doen.
activities-off-body = Tot een andere keer.

activities-closed = Bericht dat de plek dicht is op een dag
activities-closed-subject = { $activity }: de plek is dicht
activities-closed-lead = { $place } is dicht op { $when }. { $activity } kan daar dan niet. Wie komt, weet dat nog niet: u kiest eerst wat er gebeurt.
activities-closed-body = Verzet het naar een andere dag of tijd, kies een andere plek, of zeg het af. Daarna krijgt iedereen bericht. Wilt u met de gastheer praten? Op de bladzijde van de plek staat hoe.
activities-closed-button = Kies wat er gebeurt

activities-reopened = Bericht dat de plek toch open is
activities-reopened-subject = { $activity }: de plek is toch open
activities-reopened-lead = { $place } is toch open op { $when }. { $activity } kan gewoon doorgaan. U hoeft niets te doen.
activities-reopened-body = Wie komt, heeft hier niets van gemerkt.
activities-reopened-button = Bekijken

activities-agreed = Bericht dat de gastheer ja zegt
activities-agreed-subject = { $activity } gaat door
activities-agreed-lead = De gastheer zegt ja: { $activity } staat in de agenda ({ $when }, { $place }).
activities-agreed-body = Met de knop regelt u de rest: wie helpt, wat er nodig is en wie er komt.
activities-agreed-button = Naar uw activiteit

activities-refused = Bericht dat de gastheer nee zegt
activities-refused-subject = { $activity }: deze zaal kan niet
activities-refused-lead = { $place } kan niet voor { $activity } ({ $when }). { $because ->
    [typed] De gastheer schrijft: { $why }
    [room] Er kwam op tijd geen antwoord.
   *[other] {""}
 }
activities-refused-body = Kies een andere plek, dag of tijd. Met de knop staat alles al klaar.
activities-refused-button = Nog eens proberen

activities-asked = Vraag om iets te doen bij een activiteit
activities-asked-subject = { $by } vraagt: wilt u helpen bij { $activity }?
activities-asked-lead = { $by } vraagt of u { $part ->
    [coffee] de koffie
    [welcomes] het welkom
    [cleans] het opruimen
    [announces] het rondvertellen
    [leads] de leiding
    [keys] de sleutels
   *[other] een taak
 } wilt nemen bij { $activity } ({ $when }). Antwoord JA of NEE, of kies:
activities-asked-body = Nee zeggen is prima.
activities-asked-button = Geef antwoord

activities-who-came = Vraag wie er was
activities-who-came-subject = { $activity }: wie was er?
activities-who-came-lead = { $activity } van { $when } is geweest. Was iedereen er? Dan is het één tik:
activities-who-came-body = Zo ziet u wie vaak komt en misschien iets wil doen.
activities-who-came-button = Wie was er?

# Poster en agenda
activities-poster-title = Poster
activities-poster-language = Taal van de poster
activities-poster-language-hint = Dag, uur en vaste woorden komen in deze taal. Titel en tekst blijven zoals ze geschreven zijn.
activities-poster-strips = Met strookjes om af te scheuren
activities-poster-show = Laat zien
activities-poster-pdf = Poster als pdf
activities-poster-png = Poster als plaatje
activities-poster-which = Neem de pdf om te printen op A4, en het plaatje om rond te sturen.
activities-poster-picture = De poster. Alles wat erop staat, leest u ook hieronder.
activities-feed-of = Activiteiten in { $name }
activities-feed-own = Mijn agenda
activities-feed-back = Mijn pagina
activities-feed-lead = Waar u aan meedoet en wat u organiseert, in de agenda op uw telefoon. Verandert er iets, dan verandert het daar ook.
activities-feed-made = Uw nieuwe adres is klaar. Een adres dat u eerder had, werkt niet meer.
activities-feed-address = Uw adres
activities-feed-secret = Dit adres is geheim: wie het heeft, ziet waar u aan meedoet. Namen van anderen staan er niet in.
activities-feed-open = Zet in mijn agenda
activities-feed-how = Zo zet u het erin
activities-feed-iphone = iPhone: druk op de knop hierboven en kies "Abonneer".
activities-feed-google = Android met Google: ga op een computer naar calendar.google.com, kies naast "Andere agenda's" de plus, dan "Via URL", en plak uw adres.
activities-feed-outlook = Outlook: kies "Agenda toevoegen", dan "Abonneren via internet", en plak uw adres.
activities-feed-slow = Uw telefoon kijkt zelf een paar keer per dag of er iets nieuws is. Google doet dat soms maar één keer per dag.
activities-feed-renew-title = Heeft iemand anders uw adres?
activities-feed-renew-why = Maak dan een nieuw adres. Het oude werkt meteen niet meer, en u zet het nieuwe zelf weer in uw agenda.
activities-feed-renew = Maak een nieuw adres
activities-feed-none = U hebt nog geen adres voor uw agenda.
activities-feed-make = Maak mijn adres

# Wat wij bewaren
activities-kept-signup = U bent aangemeld voor “{ $title }”: { $state }
activities-kept-by-page = via de website
activities-kept-by-code = via de code op een poster
activities-kept-by-other = iemand anders deed het voor u
activities-kept-heads = met { $count } mensen
activities-kept-every = elke keer
activities-kept-newcomer = u komt voor het eerst
activities-kept-welcomed = iemand loopt met u mee
activities-kept-in = U komt op: { $days }.
activities-kept-waiting = U staat op de wachtlijst voor: { $days }.
activities-kept-cancelled = U komt niet op: { $days }.
activities-kept-came = U was er op: { $days }.
activities-kept-missed = U was er niet op: { $days }.
activities-kept-untold = Wij moeten u nog bellen over: { $days }.
activities-kept-walks = U loopt mee met iemand die voor het eerst komt bij “{ $title }”
activities-kept-made = U maakte de activiteit “{ $title }”: { $state }
activities-kept-proposed = wacht op een ja van de plek
activities-kept-listed = staat in de agenda
activities-kept-refused = de plek zei nee
activities-kept-off = gaat niet door
activities-kept-ended = is voorbij
activities-kept-carries = Uw deel bij “{ $title }”: { $part }
activities-kept-carries-asked = Gevraagd bij “{ $title }” voor: { $part }. U gaf nog geen antwoord
activities-kept-carries-no = Gevraagd bij “{ $title }” voor: { $part }. U zei nee
activities-kept-task = U nam een taak op u bij “{ $title }”: { $what }
activities-kept-feed = Uw agenda heeft een eigen adres. Het is nummer { $number }. Het adres zelf bewaren wij niet
activities-kept-worked = Activiteiten die u als medewerker maakte: { $made }. Keren dat u er als medewerker een deel van deed: { $carried }
