admin-title = Beheer
admin-lead = Hier houdt u het huis op orde. Op elke kaart staat hoe het ervoor staat.
admin-warning = Let op:
admin-to-start = Terug naar Beheer
admin-to-parties = Terug naar de partijen
admin-back = Terug
admin-all = Alle
admin-print = Printen
admin-pages = Bladzijden

admin-card-parties = { $count ->
    [0] Er is nog geen partij.
    [one] Er doet 1 partij mee.
   *[other] Er doen { $count } partijen mee.
 }
admin-card-empty = { $count ->
    [one] Bij 1 partij werkt niemand. Nodig iemand uit, of laat de partij stoppen.
   *[other] Bij { $count } partijen werkt niemand. Nodig iemand uit, of laat de partij stoppen.
 }
admin-card-own-parties = { $count ->
    [0] U coördineert nu geen partij.
    [one] U coördineert 1 partij. Hier regelt u wie er werkt.
   *[other] U coördineert { $count } partijen. Hier regelt u wie er werkt.
 }
admin-card-invites = { $count ->
    [0] Er staat geen uitnodiging open.
    [one] Er staat 1 uitnodiging open. U ziet haar bij de partij.
   *[other] Er staan { $count } uitnodigingen open. U ziet ze bij de partij.
 }
admin-card-waiting = { $count ->
    [0] Er wacht geen bericht.
    [one] Er wacht 1 bericht.
   *[other] Er wachten { $count } berichten.
 }
admin-card-failed = { $count ->
    [one] 1 bericht is niet verstuurd.
   *[other] { $count } berichten zijn niet verstuurd.
 }
admin-card-unchecked = Het spoor is nog niet gecontroleerd.
admin-card-broken = Het spoor is niet heel. Dat bleek op { $when }. Controleer het opnieuw.
admin-card-whole = Het spoor is heel. Dat is gecontroleerd op { $when }.
admin-card-head = De laatste regel was toen nummer { $line }.
admin-card-due = { $count ->
    [0] Vandaag is van niemand de bewaartermijn voorbij.
    [one] Van 1 bewoner is de bewaartermijn voorbij.
   *[other] Van { $count } bewoners is de bewaartermijn voorbij.
 }
admin-card-register = Welke gegevens we gebruiken, waarvoor, en hoe lang. Om te printen.
admin-card-numbers = Aantallen over de hele gemeente. Zonder namen.

admin-parties = Partijen
admin-parties-lead = Organisaties en bewonersinitiatieven die met Opbouw werken.
admin-no-parties = Er staat nog niets in deze lijst.
admin-members-count = { $count ->
    [0] niemand werkt hier
    [one] 1 medewerker
   *[other] { $count } medewerkers
 }
admin-ended-parties = { $count ->
    [one] 1 partij is gestopt
   *[other] { $count } partijen zijn gestopt
 }
admin-founded-on = begonnen op { $day }
admin-ended-on = gestopt op { $day }
admin-found-title = Een partij toevoegen
admin-found-button = Voeg toe
admin-party-name = Naam
admin-party-kind = Soort
admin-party-about = Waar is de partij voor?
admin-party-about-hint = Eén zin is genoeg. Het mag leeg blijven.
admin-kind-organisation = organisatie
admin-kind-initiative = bewonersinitiatief
admin-change-title = Gegevens van de partij
admin-save-button = Sla op

admin-role-worker = medewerker
admin-role-coordinator = coördinator
admin-role-policy = beleidsmedewerker
admin-role-admin = beheerder
admin-members = Wie hier werkt
admin-no-members = Hier werkt nog niemand.
admin-since = sinds { $day }
admin-role-of = Rol van { $name }
admin-role-button = Geef deze rol
admin-end-button = Laat stoppen
admin-former = Wie hier werkte

admin-invites = Uitnodigingen
admin-invites-open = Open uitnodigingen
admin-until = geldig tot { $when }
admin-withdraw-button = Trek in
admin-invite-title = Iemand uitnodigen
admin-invite-hint = De uitnodiging gaat per mail en geldt een week. Wie haar aanneemt, maakt een passkey aan.
admin-invite-mail = E-mailadres
admin-invite-name = Voornaam
admin-invite-role = Rol
admin-invite-language = Taal van de mail
admin-invite-button = Nodig uit

admin-member-end-title = Stopt deze medewerker?
admin-member-end-what = De toegang eindigt meteen. Wie nu is ingelogd, is dat daarna niet meer. Deze persoon krijgt daarover een bericht, en kan daarna weer inloggen als bewoner.
admin-member-end-button = Ja, laat stoppen
admin-member-end-anyway = Laat toch stoppen
admin-last-admin = Dit is de laatste beheerder. Maak eerst iemand anders beheerder. Zonder beheerder kan niemand het huis op orde houden.
admin-left-carried = { $count ->
    [one] Hier is nog 1 ding van deze persoon.
   *[other] Hier zijn nog { $count } dingen van deze persoon.
 }
admin-left-carried-hint = Draag ze eerst over aan collega’s. Doet u dat niet, dan hebben ze geen eigenaar meer. Coördinatoren zien ze dan bij Overdracht.
admin-left-carried-button = Overdragen aan collega’s
admin-left-title = Dit blijft achter
admin-left-nothing = Niets. Anderen van deze partij kunnen verder met het werk.
admin-left-people = { $count ->
    [one] Deze partij kent 1 bewoner. Daarna is er niemand meer om met die bewoner verder te gaan.
   *[other] Deze partij kent { $count } bewoners. Daarna is er niemand meer om met hen verder te gaan.
 }
admin-left-last-worker = Dit is de laatste die hier met bewoners werkt.
admin-left-last-coordinator = Dit is de laatste coördinator. Daarna kan alleen een beheerder nog mensen uitnodigen.
admin-left-empty = Daarna werkt er niemand meer voor deze partij.
admin-left-invites = { $count ->
    [one] Er staat 1 uitnodiging van deze persoon open. Die blijft geldig, tot u haar intrekt.
   *[other] Er staan { $count } uitnodigingen van deze persoon open. Die blijven geldig, tot u ze intrekt.
 }
admin-left-consents = { $count ->
    [one] Deze persoon schreef 1 toestemming van een bewoner op. Die blijft gelden.
   *[other] Deze persoon schreef { $count } toestemmingen van bewoners op. Die blijven gelden.
 }

admin-party-end-title = Stopt deze partij?
admin-party-end-what = Dit kunt u niet terugdraaien. De partij blijft in de lijst staan als gestopt.
admin-party-end-button = Laat deze partij stoppen
admin-party-left-members = { $count ->
    [0] Er werkt niemand meer voor deze partij.
    [one] 1 medewerker verliest meteen de toegang.
   *[other] { $count } medewerkers verliezen meteen de toegang.
 }
admin-party-left-people = { $count ->
    [one] Deze partij kent 1 bewoner. Daarna ziet niemand van deze partij die bewoner nog. De bewoner houdt de eigen pagina.
   *[other] Deze partij kent { $count } bewoners. Daarna ziet niemand van deze partij hen nog. Zij houden hun eigen pagina.
 }
admin-party-left-invites = { $count ->
    [one] 1 open uitnodiging wordt ingetrokken.
   *[other] { $count } open uitnodigingen worden ingetrokken.
 }

admin-messages = Berichten
admin-messages-lead = Hier ziet u of berichten aankomen. U ziet niet wat erin staat, en niet het hele adres.
admin-no-mail = Mail is nog niet ingesteld. Niemand kan inloggen met een link of een uitnodiging krijgen.
admin-no-mail-how = De berichten wachten. Stel een mailserver in en start Opbouw opnieuw.
admin-not-set-up = Er wachten berichten voor { $channel }, maar dat is niet ingesteld.
admin-test-button = Stuur mijzelf een testbericht
admin-messages-counts = Aantal berichten
admin-channel-mail = mail
admin-channel-push = melding
admin-channel-sms = sms
admin-state-waiting = wacht
admin-state-sending = onderweg
admin-state-sent = verstuurd
admin-state-failed = mislukt
admin-state-dropped = vervallen
admin-latest = De laatste berichten
admin-no-messages = Er zijn geen berichten.
admin-tries = { $count } keer geprobeerd
admin-retry-button = Probeer opnieuw
admin-message-signin = Inloglink
admin-message-unknown = Onbekend adres bij inloggen
admin-message-invite = Uitnodiging
admin-message-test = Testbericht
admin-message-passkey = Passkey toegevoegd
admin-message-erased = Gegevens gewist
admin-message-ended = Gestopt bij een partij
admin-message-address = Ander mailadres
admin-message-matching = Vraag om hulp, of een afspraak met een buur
admin-message-calls = Oproep
admin-message-buddies = Maatje
admin-message-handover = Overdracht

admin-trail = Het spoor
admin-trail-lead = Wat er is gedaan, door wie en wanneer. Niemand kan een regel veranderen zonder dat het opvalt. Om wie het ging, staat er nooit met naam bij.
admin-search-title = Zoeken
admin-search-button = Zoek
admin-from = Van
admin-to = Tot en met
admin-action = Handeling
admin-party = Partij
admin-no-lines = Er zijn geen regels die hierbij passen.
admin-newer = Nieuwer
admin-older = Ouder
admin-about = over { $subject }…
admin-who-visitor = een bezoeker
admin-who-program = het programma
admin-who-resident = een bewoner
admin-who-gone = iemand die er niet meer is
admin-result-done = gedaan
admin-result-refused = geweigerd
admin-result-failed = mislukt
admin-origin-web = pagina
admin-origin-api = API
admin-origin-command = opdrachtregel
admin-origin-night = ’s nachts
admin-export-title = Meenemen
admin-export-what = Alle regels als bestand, om te bewaren in een ander logboek (OTLP, JSON per regel). Dat u dit doet, komt ook in het spoor.
admin-export-button = Regels { $lines }
admin-check-button = Controleer het spoor
admin-check-title = Is het spoor heel?
admin-check-whole = Ja. Er is geen regel veranderd, weggehaald of tussengevoegd.
admin-check-broken = Zet een kopie van de database apart. Waarschuw wie over beveiliging gaat. Vergelijk de regels met een reservekopie. Verander zelf niets.
admin-check-lines = Gelezen regels
admin-check-range = Van en tot
admin-check-seconds = Seconden
admin-check-head = Om op te schrijven
admin-check-note = Schrijf nu en dan de laatste regel op een andere plek op. Wie het hele spoor opnieuw maakt, valt dan door de mand. Later vergelijkt u met: opbouw audit verify --head
admin-check-cut = Regels tot en met nummer { $line } zijn op { $day } weggehaald, omdat hun termijn voorbij was.
admin-break-changed = Regel { $first } is niet meer zoals hij is geschreven.
admin-break-missing = De regels { $first } tot en met { $last } zijn er niet meer.
admin-break-order = Regel { $first } sluit niet aan op de regel ervoor.
admin-break-cut-off = Het spoor houdt op bij regel { $first }, en niet bij regel { $last }.
admin-break-unannounced = Het spoor begint na regel { $first }, en geen regel zegt waarom.
admin-break-not-as-noted = Regel { $first } is niet de regel die is opgeschreven.

admin-keeping = Bewaren
admin-keeping-lead = Niets wordt langer bewaard dan nodig is. Elke nacht gaat weg wat weg moet. Hier ziet u wat dat is, en waarom.
admin-due-title = Dit moet nu weg
admin-due-nothing = Er is nu niets dat weg moet.
admin-due-people = Bewoners
admin-due-offers = Aanbod en vragen van hen
admin-due-imports = Vorige versies van ingelezen lijsten
admin-due-sign-ins = Oude sessies, inloglinks en uitnodigingen
admin-due-messages = Oude berichten
admin-due-happenings = Gebeurtenissen die iedereen hoorde
admin-due-trail = Oude regels van het spoor
admin-rule-people = Zij deden { $months } maanden niets. Wie voor een partij werkt, gaat niet weg.
admin-rule-offers = Gaan mee met wie het schreef.
admin-rule-imports = Na { $days } dagen kan een lijst niet meer worden teruggedraaid.
admin-rule-sign-ins = Ze zijn afgelopen.
admin-rule-messages = Ze zijn { $days } dagen oud, en verstuurd, mislukt of vervallen.
admin-rule-happenings = Ze zijn 30 dagen oud.
admin-rule-trail = Ze zijn { $months } maanden oud.
admin-run-button = Ruim nu op
admin-run-hint = Dit kunt u niet terugdraaien. Van elke bewoner die weggaat, komt een regel in het spoor, zonder naam.
admin-due-people-title = Van wie de termijn voorbij is
admin-due-people-hint = Zonder naam: de termijn is voor iedereen gelijk.
admin-due-number = Nummer
admin-due-active = Deed iets op
admin-due-since = Bewaren tot
admin-due-more = { $count ->
    [one] En nog 1 ander.
   *[other] En nog { $count } anderen.
 }
admin-runs-title = Eerder opgeruimd
admin-no-runs = Er is nog niet opgeruimd.
admin-run-unfinished = Niet afgemaakt. De volgende keer gaat de rest weg.
admin-run-nothing = Er was niets.

admin-register = Register van verwerkingen
admin-register-lead = Welke gegevens van mensen Opbouw gebruikt, waarvoor, en hoe lang (AVG, artikel 30). De grondslagen zijn een voorstel. De gemeente stelt ze vast.

admin-numbers = Cijfers
admin-numbers-lead = Aantallen zijn afgerond op vijf. Kleine aantallen laten we niet zien, zodat niemand te herkennen is.
admin-numbers-people = Bewoners in het register
admin-numbers-offers = Aanbod en vragen
admin-numbers-offer = aanbod
admin-numbers-request = vragen
admin-numbers-consents = Toestemming
admin-numbers-found = mag gevonden worden
admin-numbers-shared = deelt met een partij
admin-numbers-members = Wie met Opbouw werkt
admin-numbers-few = minder dan 5
admin-numbers-withheld = niet getoond
admin-numbers-total = Samen
admin-numbers-shown = Samen, van wat getoond is

admin-done-founded = De partij staat erin. Nodig nu iemand uit.
admin-done-saved = Het is opgeslagen.
admin-done-invited = De uitnodiging is onderweg.
admin-done-withdrawn = De uitnodiging is ingetrokken.
admin-done-role = De rol is veranderd.
admin-done-ended = Deze persoon werkt hier niet meer. De toegang is meteen geëindigd.
admin-done-party-ended = De partij is gestopt.
admin-done-retried = Het bericht wordt opnieuw geprobeerd.
admin-done-test = Het testbericht is onderweg. Kijk in uw mail.
admin-done-removed = Er is opgeruimd. Hieronder staat wat er wegging; het staat ook in het spoor.

admin-fault-role = Deze rol mag u niet geven of afnemen. Kies een andere rol, of vraag het een beheerder.
admin-fault-invited = Er staat al een uitnodiging open voor dit adres. Wacht op antwoord, of trek de oude in.
admin-fault-choice = Kies een van de mogelijkheden uit de lijst.
admin-fault-day = Dit is geen dag. Kies een dag, of laat het leeg.
admin-fault-no-address = Uw eigen e-mailadres is niet bekend. Vul het eerst in op Mijn pagina.
admin-fault-not-failed = Dit bericht is niet mislukt. Kijk nog eens in de lijst.
admin-fault-unreadable = Een regel van het spoor is niet te lezen. Controleer het spoor.
