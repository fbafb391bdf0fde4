buddies-title = Maatjes
buddies-lead = { $count ->
    [0] Er zijn nu nog geen maatjes.
    [one] Er is nu 1 koppel. Hieronder staat wat er vandaag te doen is.
   *[other] Er zijn nu { $count } koppels. Hieronder staat wat er vandaag te doen is.
 }
buddies-new = Nieuw maatje
buddies-mornings = Koffieochtenden
buddies-today = Vandaag te doen
buddies-today-nothing = Vandaag is er niets te doen. Fijn.
buddies-days = { $count ->
    [0] vandaag
    [one] 1 dag
   *[other] { $count } dagen
 }
buddies-until = tot { $day }
buddies-ran-out = verlopen op { $day }
buddies-waiting-askers = Zoekt een maatje
buddies-waiting-givers = Wil maatje zijn
buddies-waiting-none = Er wacht nu niemand.
buddies-paused = Pauze tot { $day }.
buddies-to-candidates = Wie past erbij?
buddies-stalled-one = Het zoeken loopt vast. Een koffieochtend kan helpen.
buddies-stalled-board = { $count ->
    [one] Voor 1 persoon loopt het zoeken vast. Laat mensen elkaar ontmoeten op een koffieochtend.
   *[other] Voor { $count } mensen loopt het zoeken vast. Laat ze elkaar ontmoeten op een koffieochtend. Daar kiezen ze zelf.
 }
buddies-stalled-text = Past er niemand goed, of duurt het lang? Op een koffieochtend ontmoeten mensen elkaar, en kiezen ze zelf.

buddies-people-title = Nieuw maatje
buddies-people-lead = Kies iemand die u kent. Daarna schrijft u op wat deze persoon zoekt of wil geven.
buddies-search = Zoek op voornaam
buddies-search-button = Zoek
buddies-people-nobody = We vonden niemand. Schrijf iemand eerst in bij Mensen.
buddies-people-listed = staat al op de lijst
buddies-people-more = Er zijn er meer. Zoek op voornaam.

buddies-own-title = Mijn maatje
buddies-own-lead = Zoekt u een maatje, of wilt u er een zijn? Vul in wat u fijn vindt. U mag altijd iets veranderen.
buddies-back-mine = Mijn pagina
buddies-profile-title = Maatje: wat iemand zoekt
buddies-seen-noted = Dat u dit bekijkt, wordt genoteerd. Deze mensen kunnen het zien.
buddies-to-person = Naar de persoon
buddies-pairs = Maatjes van deze persoon
buddies-standing = Hoe het ervoor staat
buddies-waiting-since = Op de lijst sinds { $day }.
buddies-pause-or-stop = Pauze of stoppen
buddies-pause-until = Niemand voorstellen tot
buddies-pause = Zet op pauze
buddies-resume = Ga weer verder
buddies-remove = Haal van de lijst
buddies-form-title = Wat zoekt u, en wat past bij u?
buddies-party = Organisatie
buddies-party-sees = Deze organisatie zoekt met u mee. Als u opslaat, mogen de medewerkers zien wat u hier invult en hoe ze u bereiken. Stoppen kan altijd op uw eigen pagina.
buddies-side = Wat wilt u?
buddies-side-asker = Ik zoek een maatje
buddies-side-giver = Ik wil maatje zijn
buddies-side-both = Allebei is goed
buddies-about = Iets over u, voor de ander
buddies-about-hint = Een of twee zinnen. Geen telefoonnummer of adres: dat komt pas als u allebei ja zegt.
buddies-likes = Wat doet u graag samen?
buddies-like-walk = wandelen
buddies-like-coffee = koffie en praten
buddies-like-games = spelletjes
buddies-like-music = muziek
buddies-like-garden = de tuin
buddies-like-cooking = koken
buddies-like-crafts = handwerken en knutselen
buddies-like-sport = fietsen of sporten
buddies-like-shopping = boodschappen
buddies-like-outing = een uitje
buddies-like-dutch = Nederlands praten
buddies-like-computer = telefoon en computer
buddies-like-papers = post en papieren
buddies-parts = Wanneer kunt u?
buddies-parts-hint = Niets aangekruist? Dan maakt het niet uit.
buddies-day-mo = maandag
buddies-day-tu = dinsdag
buddies-day-we = woensdag
buddies-day-th = donderdag
buddies-day-fr = vrijdag
buddies-day-sa = zaterdag
buddies-day-su = zondag
buddies-part-morning = ochtend
buddies-part-afternoon = middag
buddies-part-evening = avond
buddies-rhythm = Hoe vaak?
buddies-rhythm-any = maakt niet uit
buddies-rhythm-weekly = elke week
buddies-rhythm-fortnightly = om de week
buddies-rhythm-monthly = elke maand
buddies-limits = Waar moeten we op letten?
buddies-limits-hint = “Moet” is een harde grens: wie daar niet bij past, stellen we nooit voor. “Liever” is een wens.
buddies-level-any = maakt niet uit
buddies-level-wish = liever
buddies-level-hard = moet
buddies-limit-no-pets = geen huisdieren
buddies-limit-no-smoking = niet roken
buddies-limit-no-stairs = geen trap
buddies-limit-not-in-the-dark = niet in het donker
buddies-limit-woman-only = alleen met een vrouw
buddies-limit-man-only = alleen met een man
buddies-limit-car-needed = de ander heeft een auto
buddies-limit-at-home-only = alleen bij mij thuis
buddies-limit-outside-only = alleen buitenshuis
buddies-limit-vog-needed = de ander heeft een geldige VOG
buddies-traits = Wat geldt voor u?
buddies-traits-hint = Alleen wat u wilt vertellen. Vraag hier niet naar ziekte of geloof.
buddies-trait-pets = huisdier in huis
buddies-trait-smokes = rookt
buddies-trait-stairs = trap naar de deur
buddies-trait-car = heeft een auto
buddies-trait-woman = vrouw
buddies-trait-man = man
buddies-tongues = In welke talen kunt u praten?
buddies-tongue-nl = Nederlands
buddies-tongue-en = Engels
buddies-tongue-de = Duits
buddies-tongue-ar = Arabisch
buddies-tongue-tr = Turks
buddies-tongue-pl = Pools
buddies-tongue-uk = Oekraïens
buddies-tongue-ti = Tigrinya
buddies-capacity = Hoeveel maatjes tegelijk?
buddies-save = Opslaan

buddies-certificates = VOG en scholing
buddies-certificates-hint = We bewaren alleen dat het is gezien, en de data. Nooit het papier zelf.
buddies-certificates-none = Er staat nog niets.
buddies-certificate-vog = VOG
buddies-certificate-training = Scholing
buddies-certificate-over = niet geldig
buddies-certificate-remove = Haal weg
buddies-certificate-add = Gezien: schrijf op
buddies-certificate-kind = Wat
buddies-certificate-name = Naam van de scholing
buddies-certificate-from = Geldig vanaf
buddies-certificate-until = Geldig tot en met
buddies-certificate-save = Schrijf op

buddies-candidates-title = Wie past erbij?
buddies-candidates-for = Wie past bij { $name }?
buddies-candidates-lead = De drie die het best passen. Harde grenzen van allebei tellen altijd.
buddies-candidates-none = Nu past er niemand. Kijk hieronder waarom.
buddies-candidates-no-room = Deze persoon heeft al een maatje of een voorstel, of is op pauze. U kunt nu niemand voorstellen.
buddies-candidates-others = { $count ->
    [one] Er past nog 1 ander.
   *[other] Er passen nog { $count } anderen.
 }
buddies-can = Kan: { $when }
buddies-propose = Stel { $name } voor
buddies-left-out = Waarom anderen niet passen
buddies-people-count = { $count ->
    [0] niemand
    [one] 1 persoon
   *[other] { $count } mensen
 }
buddies-reason-like = allebei: { $what }
buddies-reason-parts = { $count ->
    [one] kunnen op hetzelfde dagdeel
   *[other] kunnen samen op { $count } dagdelen
 }
buddies-reason-area = zelfde dorp of buurt
buddies-reason-near = dichtbij: { $km } km
buddies-reason-rhythm = willen even vaak
buddies-reason-askers-wish = wens van de vrager: { $what }
buddies-reason-givers-wish = wens van het maatje: { $what }
buddies-misfit-far = ver weg: { $km } km
buddies-misfit-rhythm = willen niet even vaak
buddies-misfit-askers-wish = past niet bij een wens van de vrager: { $what }
buddies-misfit-givers-wish = past niet bij een wens van het maatje: { $what }
buddies-misfit-asked = { $count ->
    [one] 1 keer gevraagd in drie maanden
   *[other] al { $count } keer gevraagd in drie maanden
 }
buddies-misfit-likes = noemen niets dat ze allebei graag doen
buddies-obstacle-parts = kunnen nooit tegelijk
buddies-obstacle-tongue = spreken geen taal samen

buddies-pair-title = Twee maatjes
buddies-state-proposed = Voorgesteld
buddies-state-meeting = Kennismaken
buddies-state-active = Maatjes
buddies-state-ending = Bijna klaar
buddies-state-ended = Gestopt
buddies-gone = Iemand die er niet meer is
buddies-role-asker = zoekt een maatje
buddies-role-giver = is maatje
buddies-by-hand = Krijgt geen berichten. Vraag het zelf.
buddies-todo = Nu te doen
buddies-attention = let op
buddies-obstacles = Er is een harde grens tussen deze twee:
buddies-said-nothing = Nog geen antwoord.
buddies-said-is = Antwoord: { $said }
buddies-said-for = Antwoord doorgeven
buddies-said-yes = ja
buddies-said-no = nee
buddies-said-call-me = eerst bellen
buddies-meeting-title = Eerste ontmoeting
buddies-meeting-on = De eerste ontmoeting is op { $day }.
buddies-meeting-with = De coördinator is erbij.
buddies-meeting-day = Dag
buddies-meeting-coordinator = Ik ben erbij
buddies-meeting-save = Leg vast
buddies-agreement-title = Afspraak
buddies-agreement-of = Afspraak van
buddies-agreement-hint = Op één bladzijde. Vul samen in. Veranderen? Dan zeggen allebei opnieuw ja.
buddies-agreement-print = Bekijk en print de afspraak
buddies-agreement-save = Bewaar en stuur naar allebei
buddies-agreement-rules = Een maatje is geen hulpverlener en geen familie. Past het niet, of wordt het te zwaar? Bel de coördinator. Zwijgen over een gevaar hoeft nooit.
buddies-agreed-yes = akkoord
buddies-agreed-no = nog niet akkoord
buddies-agree-for = Zegt ja aan tafel
buddies-sign-here = Handtekening:
buddies-print = Printen
buddies-line-what = Wat doen we samen?
buddies-line-often = Hoe vaak?
buddies-line-long = Hoe lang per keer?
buddies-line-costs = Wie betaalt wat?
buddies-line-secrecy = Wat blijft tussen ons?
buddies-line-stop = Hoe stoppen we?
buddies-line-end = Tot wanneer?
buddies-preset-often = Elke week
buddies-preset-long = Anderhalf uur
buddies-preset-costs = Ieder betaalt zelf
buddies-preset-secrecy = Wat we vertellen, blijft tussen ons. Bij gevaar bellen we de coördinator.
buddies-preset-stop = We zeggen het elkaar en de coördinator, en nemen goed afscheid.
buddies-checkins-title = Hoe gaat het?
buddies-began-on = Maatjes sinds { $day }.
buddies-plan-end-on = Afgesproken tot { $day }.
buddies-checkin-2w = na 2 weken
buddies-checkin-6w = na 6 weken
buddies-checkin-3m = na 3 maanden
buddies-checkin-6m = na 6 maanden
buddies-checkin-12m = na 12 maanden
buddies-no-answer = nog geen antwoord
buddies-not-asked = nog niet gevraagd
buddies-passed-over = overgeslagen
buddies-closed = besproken
buddies-close = Gesproken, klaar
buddies-told-by-phone = Antwoord doorgeven
buddies-feeling-good = Het gaat goed
buddies-feeling-so-so = Het gaat zo-zo
buddies-feeling-call-me = Bel mij
buddies-ending-title = Het einde plannen
buddies-ending-hint = Een maatje is tijdelijk. Spreek af wanneer het klaar is, en wat daarna komt.
buddies-ending-save = Bewaar
buddies-after = Wat daarna?
buddies-stop-title = Nu stoppen
buddies-stop-why = Waarom stopt het?
buddies-stop-button = Stop dit koppel
buddies-choose = Kies
buddies-ended-on = Gestopt op { $day }
buddies-stop-as-planned = klaar, zoals afgesproken
buddies-stop-reached = bereikt wat ze wilden
buddies-stop-times = tijden passen niet
buddies-stop-distance = te ver
buddies-stop-no-click = geen klik
buddies-stop-expectations = verwachtten iets anders
buddies-stop-too-heavy = de vraag was te zwaar
buddies-stop-too-close = te snel te dichtbij
buddies-stop-no-show = iemand kwam niet
buddies-stop-home = huis past niet: dier, rook, trap
buddies-stop-life = ziek, werk of verhuisd
buddies-stop-other = iets anders
buddies-stop-declined = nee gezegd
buddies-stop-left = iemand is er niet meer

buddies-task-call-me = Vraagt om een telefoontje
buddies-task-other-left = Een van de twee is er niet meer. Bel de ander, en schrijf op wat daarna komt
buddies-task-declined = Er is nee gezegd. Zoek iemand anders, en schrijf op wat daarna komt
buddies-task-silence = Geen antwoord na een week. Bel even
buddies-task-unreachable = Krijgt geen berichten. Vraag het zelf
buddies-task-so-so = Het gaat zo-zo. Bel even
buddies-task-plan-meeting = Allebei ja. Plan de eerste ontmoeting
buddies-task-make-agreement = De eerste ontmoeting is geweest. Maak de afspraak
buddies-task-ending = De tijd is bijna om. Bespreek het einde en wat daarna komt

buddies-facing-title = Uw maatje
buddies-over = Dit is niet meer nodig. U hoeft niets te doen. Hebt u een vraag? Bel uw coördinator.
buddies-ask-proposal = Wilt u kennismaken?
buddies-ask-proposal-hint = { $party } denkt dat u bij elkaar past. Pas als u allebei ja zegt, krijgt u elkaars gegevens. Nee zeggen mag altijd.
buddies-likes-are = Doet graag: { $what }
buddies-you-said = U zei: { $said }.
buddies-may-change = U mag nog iets anders kiezen.
buddies-tap-yes = Ja, graag
buddies-tap-no = Nee, liever niet
buddies-tap-call = Bel mij
buddies-tap-rather-not = Toch liever niet
buddies-tap-agree = Ja, dit spreken we af
buddies-both-yes = U en { $name } zeggen allebei ja
buddies-meeting-soon = De coördinator belt u om de eerste ontmoeting af te spreken, en is erbij.
buddies-ask-agreement = De afspraak met { $name }
buddies-you-agreed = U hebt ja gezegd.
buddies-ask-checkin = Hoe gaat het met { $name } en u?
buddies-ask-checkin-hint = Alleen de coördinator ziet uw antwoord, niet uw maatje.
buddies-together = U en { $name } zijn maatjes
buddies-reach-title = Zo bereikt u { $name }
buddies-reach-show = Laat zien
buddies-reach-none = Geen telefoon of e-mail. Vraag het de coördinator.

buddies-mornings-lead = Mensen ontmoeten elkaar aan tafel, en kiezen zelf met wie ze verder willen. Niemand ziet wie hem niet koos.
buddies-morning-make = Maak een koffieochtend
buddies-morning-name = Hoe heet het?
buddies-morning-day = Dag
buddies-morning-place = Dorp of buurt
buddies-morning-save = Maak
buddies-morning-title = Koffieochtend
buddies-morning-open = kiezen kan
buddies-morning-bell = de bel is gegaan
buddies-morning-closed = voorbij
buddies-bell-title = De bel
buddies-bell = Druk op de bel
buddies-bell-hint = Na de bel kan niemand meer kiezen. Dan ziet ieder wie hem óók koos. Andere keuzes worden voorgoed gewist.
buddies-picked-count = { $count ->
    [0] Nog niemand heeft gekozen.
    [one] 1 persoon heeft gekozen.
   *[other] { $count } mensen hebben gekozen.
 }
buddies-mutual-title = Zij kozen elkaar
buddies-mutual-none = Deze keer koos niemand elkaar. Dat is gewoon: nodig iedereen weer uit.
buddies-mutual-proposed = voorgesteld: allebei krijgen een bericht
buddies-mutual-by-hand = breng ze zelf met elkaar in contact
buddies-mutual-hint = Wie maar van één kant is gekozen, staat nergens.
buddies-morning-close = Iedereen is naar huis
buddies-seats-title = Wie zit waar?
buddies-seats-address = Kiezen met de telefoon:
buddies-seats-none = Er is nog niemand. Zet hieronder mensen aan tafel.
buddies-seats-add = Mensen aan tafel
buddies-seats-who = Wie komt er?
buddies-seats-free = Losse kaartjes, voor wie zo binnenloopt
buddies-seats-save = Zet aan tafel
buddies-seat-free = nog vrij
buddies-seat-remove = Haal weg
buddies-has-picked = heeft gekozen
buddies-cards = Tafelkaartjes
buddies-card-text = Met wie wilt u nog eens afspreken? Kies met uw telefoon:
buddies-paper-title = Keuzes van papier overnemen
buddies-paper-hint = Voor wie geen telefoon heeft. Dit komt in de plaats van wat er al stond.
buddies-paper-of = Keuzes van
buddies-paper-chose = Koos
buddies-paper-save = Bewaar deze keuzes
buddies-seat-lead = Typ de code van uw kaartje en uw voornaam.
buddies-seat-code = Code op uw kaartje
buddies-seat-name = Uw voornaam
buddies-seat-in = Verder
buddies-seat-hello = Dag { $name }
buddies-seat-ask = Met wie wilt u nog eens afspreken? Tik ze aan.
buddies-seat-secret = Niemand ziet wat u kiest. Alleen als iemand ook u kiest, ziet u dat allebei na de bel.
buddies-seat-save = Bewaar mijn keuze
buddies-seat-kept = Uw keuze is bewaard. U mag opnieuw kiezen tot de bel gaat. Open daarna deze pagina nog eens.
buddies-seat-alone = Er zit nog niemand anders.
buddies-seat-mutual = Jullie kozen elkaar:
buddies-seat-none = Deze keer koos u elkaar niet. Dat zegt niets over u. Kom gerust nog eens.
buddies-seat-next = De coördinator helpt u met afspreken.
buddies-seat-closed = Deze ochtend is voorbij. Dank dat u er was.

buddies-done-saved = Opgeslagen.
buddies-done-paused = Op pauze gezet.
buddies-done-resumed = De pauze is voorbij.
buddies-done-removed = Weggehaald.
buddies-done-certificate = Opgeschreven. U krijgt een bericht voordat het verloopt.
buddies-done-proposed = Voorgesteld. Allebei krijgen een bericht. Wie geen berichten krijgt, vraagt u zelf.
buddies-done-answered = Dank u. Uw antwoord is bewaard.
buddies-done-meeting = De eerste ontmoeting is vastgelegd.
buddies-done-agreement = De afspraak is bewaard, en gaat naar allebei.
buddies-done-agreed = Opgeschreven. Zeggen allebei ja, dan zijn ze maatjes.
buddies-done-closed = Afgehandeld.
buddies-done-end = Het einde is gepland.
buddies-done-stopped = Dit koppel is gestopt.
buddies-done-morning = De koffieochtend is gemaakt. Zet nu mensen aan tafel.
buddies-done-seats = Iedereen heeft een plek. Print de kaartjes.
buddies-done-picks = De keuzes zijn bewaard.
buddies-done-bell = De bel is gegaan.
buddies-done-morning-closed = De ochtend is voorbij.

buddies-fault-choice = Een van de keuzes staat niet in de lijst. Kies er een uit de lijst.
buddies-contradiction-woman-and-man = “Alleen met een vrouw” en “alleen met een man” kan niet samen. Maak er een wens van, of laat er een weg.
buddies-contradiction-home-and-outside = “Alleen bij mij thuis” en “alleen buitenshuis” kan niet samen. Maak er een wens van, of laat er een weg.
buddies-contradiction-dark-and-evenings = “Niet in het donker” kan niet als u alleen ’s avonds kunt. Kies ook een ochtend of middag, of maak er een wens van.
buddies-contradiction-car-and-home = “De ander heeft een auto” en “alleen bij mij thuis” kan niet samen. Maak er een wens van, of laat er een weg.
buddies-contradiction-both-traits = “Vrouw” en “man” zijn allebei aangekruist. Kies er een, of geen.
buddies-fault-day = Dit is geen dag. Vul een dag in zoals 2026-11-23.
buddies-fault-day-order = Deze dag kan niet: te vroeg, of te ver weg. Het einde ligt na het begin, en binnen twee jaar.
buddies-fault-no-text = Een regel is leeg. Vul overal een paar woorden in.
buddies-fault-long-text = Een tekst is te lang. Maak hem korter dan 300 letters.
buddies-fault-not-fitting = Deze twee kunt u niet aan elkaar voorstellen. Kijk naar de harde grenzen, of kies iemand anders.
buddies-fault-no-room = Een van de twee heeft nu geen plek voor een maatje, of is op pauze.
buddies-fault-not-now = Deze stap kan nu niet. Bekijk de pagina opnieuw: misschien was iemand u voor.
buddies-fault-changed = De afspraak is intussen veranderd. Lees hem opnieuw, en zeg dan ja.
buddies-fault-ticket = Deze link is niet heel. Open hem vanuit het bericht zelf, of bel de coördinator.
buddies-fault-seat = We vinden geen kaartje met deze code en naam. Kijk op uw kaartje, of vraag de coördinator.
buddies-fault-bell = Kiezen kan niet meer: de bel is gegaan.
buddies-fault-too-many = Zoveel stoelen zijn er niet. Op een ochtend passen 104 mensen, en 40 losse kaartjes tegelijk.
buddies-fault-nobody = Er is niemand gekozen. Kruis iemand aan, of vul losse kaartjes in.
buddies-fault-too-often = Dit is te vaak geprobeerd. Wacht tien minuten.

buddies-proposal = Voorstel voor een maatje
buddies-proposal-subject = Wilt u kennismaken met een mogelijk maatje?
buddies-proposal-lead = { $party } denkt dat iemand en u goed bij elkaar passen. Wilt u kennismaken? Ja of nee?
buddies-proposal-body = U krijgt elkaars gegevens pas als u allebei ja zegt. Nee zeggen mag altijd, ook zonder reden.
buddies-proposal-button = Bekijk en kies
buddies-meeting = Allebei ja
buddies-meeting-subject = { $name } wil ook kennismaken
buddies-meeting-lead = Goed nieuws: { $name } wil ook met u kennismaken. { $party } belt u voor de eerste ontmoeting.
buddies-meeting-body = De eerste keer is de coördinator erbij. Bedenkt u zich? Dat mag.
buddies-meeting-button = Bekijk
buddies-agreement = Afspraak van twee maatjes
buddies-agreement-subject = De afspraak met { $name }
buddies-agreement-lead = Hier is de afspraak van { $name } en u. Lees hem, en zeg ja als het klopt.
buddies-agreement-body = Klopt iets niet? Bel { $party }. Als u allebei ja zegt, bent u maatjes.
buddies-agreement-button = Lees de afspraak
buddies-checkin = Hoe gaat het met uw maatje?
buddies-checkin-subject = Hoe gaat het met { $name } en u?
buddies-checkin-lead = Gaat het goed met { $name } en u? { $party } hoort het graag.
buddies-checkin-body = Eén tik is genoeg. Alleen de coördinator ziet uw antwoord.
buddies-checkin-button = Vertel hoe het gaat
buddies-ending = Het afgesproken einde
buddies-ending-subject = Uw afspraak met { $name } loopt tot { $day }
buddies-ending-lead = U en { $name } spraken af tot { $day }. Bedenk samen hoe u het afsluit, of wat daarna komt.
buddies-ending-body = { $party } belt u erover. U mag ook zelf bellen.
buddies-ending-button = Naar mijn maatje
buddies-certificate = VOG of scholing loopt af
buddies-certificate-subject = { $what } loopt af op { $day }
buddies-certificate-lead = Uw bewijs “{ $what }” is geldig tot en met { $day }. Vraag op tijd een nieuw aan.
buddies-certificate-body = Een VOG is gratis voor vrijwilligers. De coördinator zet de aanvraag klaar.
buddies-certificate-button = Naar mijn pagina

buddies-somebody-from = Iemand uit { $area }

buddies-keeper-is = Kijkt om naar deze twee: { $name }
buddies-keeper-none = Niemand kijkt nu om naar deze twee.
buddies-keeper = Bericht dat een ander van de organisatie omkijkt naar twee maatjes
buddies-keeper-subject = Vanaf nu is { $keeper } uw contact bij { $party }
buddies-keeper-lead = { $keeper } van { $party } kijkt vanaf nu om naar { $name } en u. { $introduced ->
        [yes] { $line }
       *[no] {""}
    }
buddies-keeper-body = Voor u verandert er verder niets. Wilt u iets vragen of vertellen? Dat kan bij { $keeper }.
buddies-keeper-button = Naar uw maatje
