# Contact
contact-title = Contact
contact-to-day = Naar vandaag
contact-back = Terug
contact-save = Bewaar
contact-change = Wijzigen
contact-choose = Kies
contact-all = Alle
contact-show = Toon
contact-party = Organisatie
contact-nobody = zonder eigenaar
contact-optional = Mag leeg blijven.

# De dag
contact-now = Nu
contact-next-round = Volgende ronde
contact-no-rounds = U hebt nog geen rondes. Een ronde is een vaste tijd en plek waar u terugkomt.
contact-start = Begin
contact-on-the-way = Onderweg, ook zonder netwerk
contact-dark = Dan is het donker.
contact-two = Ga met zijn tweeën.
contact-to-do = Te doen
contact-missed = Verwacht en niet geweest
contact-missed-hint = Was u er wel? Vul het moment alsnog in. Kon het niet? Zet bij de ronde waarom.
contact-quiet = Drie weken niet gezien
contact-never = nog nooit
contact-last = laatst { $day }
contact-thanks = Gezien door collega’s
contact-colleagues = Van collega’s
contact-thank = Gezien, dank
contact-thanked-by = Gezien door { $names }
contact-orphans = Zonder eigenaar
contact-orphans-hint = Van deze dingen is nu niemand. Geef ze aan een collega.

# Buiten
contact-go-out = Ik ga op pad, een collega let op
contact-go-out-hint = Bent u een kwartier na uw tijd niet terug? Dan krijgt uw collega een bericht.
contact-go-out-button = Ik ga
contact-where = Waar
contact-back-at = Terug om
contact-watch = Wie let op
contact-out-now = { $name } is op pad
contact-out-late = { $name } is nog niet terug. Bel nu.
contact-out-until = terug om { $hour }
contact-out-watch = { $name } let op
contact-out-back = Ik ben terug
contact-out-is-back = { $name } is terug
contact-out-longer = Half uur langer

# Moment
contact-moments = Momenten
contact-moment-new = Nieuw moment
contact-moment-change = Moment wijzigen
contact-moments-none = Nog geen momenten.
contact-filter = Zoek een ronde, groep of dorp
contact-kept-year = Een moment gaat na twaalf maanden vanzelf weg.
contact-earlier = Eerdere momenten
contact-round = Ronde
contact-no-round = Geen ronde
contact-spot = Waar
contact-unplanned = Deze ronde is vandaag niet. Voor welke dag is dit?
contact-unplanned-today = vandaag, { $day } (een extra keer)
contact-unplanned-next = De volgende keer is { $day }.
contact-spot-hint = Leeg is de plek van de ronde.
contact-other-spot = Andere plek dan de ronde
contact-mood = Stemming van de groep
contact-mood-cheerful = vrolijk
contact-mood-calm = rustig
contact-mood-restless = onrustig
contact-mood-tense = gespannen
contact-mood-sad = verdrietig
contact-who-seen = Hoeveel mensen zag u?
contact-years = jaar
contact-more = +
contact-more-long = meer dan 5, of 0
contact-people-seen = Gezien
contact-line = Eén regel
contact-line-hint = Schrijf geen namen, telefoonnummers of adressen op.
contact-more-about = Volgende stap, groep, andere dag
contact-next = Volgende stap
contact-next-hint = Wat hebt u beloofd? Het komt bij uw beloftes.
contact-next-day = Uiterlijk op
contact-group = Groep
contact-no-group = Geen groep
contact-steps = Hoe deed de groep mee?
contact-steps-hint = Tel mensen, geen namen. Leeg is niet geteld.
contact-count-present = Waren er
contact-count-talks = Praatten
contact-count-joins = Deden mee
contact-count-helps = Hielpen
contact-count-organises = Organiseerden
contact-area = Dorp of buurt
contact-area-of-round = Zoals de ronde
contact-area-none = Geen
contact-day = Dag
contact-hour = Tijd
contact-when = Wanneer
contact-of = Hoort bij
contact-by = Door
contact-throw = Dit moment weggooien
contact-throw-lead = Het gaat voor goed weg, ook van uw telefoon.
contact-throw-yes = Gooi weg
contact-clash = Een collega heeft dit moment ook gewijzigd
contact-clash-mine = Wat u invulde
contact-clash-theirs = Wat er nu staat
contact-clash-hint = Er is niets overschreven. Bewaart u hieronder, dan komt uw tekst ervoor in de plaats.
contact-clash-leave = Laat staan wat er nu staat

# Rondes
contact-rounds = Rondes
contact-rounds-lead = Vaste tijden en plekken. Wie terugkomt, wordt een bekend gezicht.
contact-round-new = Nieuwe ronde
contact-round-name = Naam van de ronde
contact-round-days = Op welke dagen?
contact-round-every = Hoe vaak
contact-every = { $count ->
    [one] elke week
   *[other] elke { $count } weken
 }
contact-round-from = Vanaf
contact-minutes = Hoeveel minuten
contact-owner = Van wie
contact-along = Wie gaat mee
contact-round-more = Meer over deze ronde
contact-two-choice = Niemand gaat alleen
contact-holidays-choice = Ook op feestdagen
contact-dark-choice = Ook als het donker is
contact-rain = Bij regen
contact-rain-example = de sporthal
contact-point = Punt op de kaart
contact-point-hint = Twee getallen, bijvoorbeeld 52.123, 6.456. Mag leeg blijven.
contact-on-map = op de kaart
contact-safety = Veilig
contact-holidays-yes = dan gaan we ook
contact-holidays-no = dan gaan we niet
contact-round-when = { $every ->
    [one] { $days } om { $hour }, { $minutes } minuten
   *[other] { $days } om { $hour }, elke { $every } weken, { $minutes } minuten
 }
contact-day-monday = maandag
contact-day-tuesday = dinsdag
contact-day-wednesday = woensdag
contact-day-thursday = donderdag
contact-day-friday = vrijdag
contact-day-saturday = zaterdag
contact-day-sunday = zondag
contact-coming = Komende keren
contact-past = De laatste weken
contact-put-off = Gaat of ging niet door
contact-put-on = Gaat toch door
contact-off-why = Waarom niet
contact-off-holiday = Feestdag of vakantie
contact-off-ill = Ziek
contact-off-weather = Het weer
contact-off-event = Iets anders te doen
contact-off-other = Andere reden
contact-round-over = Deze ronde is gestopt.
contact-round-end = Deze ronde stoppen
contact-round-end-lead = De momenten blijven staan tot hun tijd om is.
contact-round-end-yes = Stop deze ronde

# Ritme
contact-rhythm = Ritme
contact-rhythm-lead = Waar werden we verwacht, en waar waren we er? Dit gaat over plekken, niet over collega’s.
contact-stand-seen = gezien
contact-stand-missed = verwacht, niet geweest
contact-stand-off = vrij
contact-stand-coming = komt nog
contact-week-of = Week van
contact-rhythm-seen = { $count } keer gezien
contact-rhythm-missed = { $count } gemist

# Groepen
contact-groups = Groepen
contact-groups-lead = Met wie houdt u contact? Het gaat over de groep: wie erin zitten, staat hier niet.
contact-groups-none = Nog geen groepen.
contact-group-new = Nieuwe groep
contact-group-name = Hoe noemt u de groep?
contact-group-name-hint = Bijvoorbeeld: de jongens van het veldje. Geen namen van mensen.
contact-group-closed = afgesloten
contact-group-close = Deze groep is er niet meer
contact-growth = Hoe de groep groeit
contact-growth-now = Zo ver is de groep: { $step }.
contact-growth-none = Nog niet geteld. Kies bij een moment deze groep, en vul in hoeveel mensen meededen.
contact-growth-table = Hoeveel mensen, per keer
contact-growth-hint = Dit zijn aantallen van de groep. Ze zeggen niets over één persoon.
contact-step-present = is er
contact-step-talks = praat
contact-step-joins = doet mee
contact-step-helps = helpt
contact-step-organises = organiseert

# Beloftes
contact-promises = Beloftes
contact-promises-none = Er staat niets open. Goed gedaan.
contact-promise-new = Nieuwe belofte
contact-promise-what = Wat hebt u beloofd?
contact-due = uiterlijk { $day }
contact-overdue = Te laat: was { $day }
contact-keep-promise = Gedaan
contact-put-later = Week later
contact-let-go = Loslaten
contact-let-go-hint = Lukt het niet? Zeg dat ook tegen wie erop wacht.
contact-let-go-why = Waarom lukt het niet?
contact-kept-count = { $count ->
    [one] 1 belofte gehouden in vier weken.
   *[other] { $count } beloftes gehouden in vier weken.
 }

# Mensen
contact-people = Mensen
contact-people-lead = Alleen wie zelf iets vroeg, en ja zei, staat hier met een naam.
contact-people-none = Niemand.
contact-person-new = Iemand vraagt iets
contact-person-lead = Vul dit samen in. Vraagt iemand niets? Dan schrijft u geen naam op.
contact-person-asked = De vraag
contact-person-asked-hint = In één regel, zonder nummers of adressen.
contact-person-name = Voornaam
contact-person-reach = Telefoonnummer of mailadres
contact-person-reach-hint = Mag leeg blijven. Staat iemand al in Opbouw, dan vinden we die hiermee terug.
contact-person-no-reach = niet bekend
contact-consent = Mag dit?
contact-consent-read = Lees dit voor:
contact-consent-text = “Ik schrijf je voornaam, je dorp, hoe ik je bereik en je vraag op, zodat ik je kan helpen. Alleen mijn collega’s die contact houden kunnen het lezen. Je mag het altijd zien en weg laten halen. Hebben we twaalf maanden geen contact, dan gaat dit contact vanzelf weg. Mag dat?”
contact-consent-yes = Hoe is er ja gezegd?
contact-how-spoken = Gewoon gezegd
contact-how-phone = Aan de telefoon
contact-how-paper = Op papier
contact-since = Sinds
contact-goes-on = Zonder nieuw contact gaat dit weg na { $day }.
contact-person-all = Alles wat we van deze persoon bewaren
contact-follow = Er was contact
contact-followed = Keren dat er contact was
contact-person-end = Contact afsluiten
contact-person-end-lead = De vraag is klaar, of iemand wil niet verder. Het blijft nog staan tot de tijd om is.
contact-person-ended = Dit contact is afgesloten.

# Mijn contact
contact-own-title = Contact met u
contact-own-back = Naar mijn pagina
contact-own-lead = Dit schreef een medewerker op omdat u iets vroeg, en ja zei.
contact-own-none = Er staat niets.
contact-own-away = Haal dit weg

# Week
contact-week = De week op papier
contact-week-lead = Om te printen en mee te nemen.
contact-week-none = Deze week zijn er geen rondes.

# Gedaan
contact-done-saved = Bewaard.
contact-done-name = Bewaard. Staat er een naam in? Haal die weg: namen horen hier niet.
contact-done-thanked = Uw collega ziet dat u het gezien hebt.
contact-done-kept = Mooi, belofte gehouden.
contact-done-later = Een week later gezet.
contact-done-let-go = Losgelaten.
contact-done-removed = Weggegooid.
contact-done-ended = Gestopt.
contact-done-out = Uw collega let op. Meld u terug als u er weer bent.
contact-done-back = Welkom terug.
contact-done-longer = Een half uur langer.

# Fouten
contact-fault-item = Open het formulier opnieuw en vul het nog eens in.
contact-fault-not-yet = Dit moment is nog niet geweest. Kijk de dag en de tijd na.
contact-fault-old = Dit is meer dan een jaar geleden. Zo lang bewaren we momenten niet.
contact-fault-removed = Dit moment is weggegooid. Het komt niet terug.
contact-fault-long = Een van de regels is te lang.
contact-fault-plain = Er staat een telefoonnummer, mailadres, BSN of postcode in. Haal het weg. Vraagt iemand iets, schrijf die dan met toestemming op bij Mensen.
contact-fault-spot = Vul in waar het is of was.
contact-fault-choice = Kies iets uit de lijst.
contact-fault-number = Vul een getal in van 0 tot 500.
contact-fault-present = Er deden meer mensen mee dan er waren. Kijk de aantallen na.
contact-fault-day = Kijk de dag na. Vul bijvoorbeeld 14-3-2027 in.
contact-fault-name = Vul een naam in van hooguit 80 letters.
contact-fault-area = Kies een dorp of buurt uit de lijst.
contact-fault-rule = Kies ten minste één dag van de week.
contact-fault-hours = Vul een tijd in zoals 16:00, en 5 tot 720 minuten.
contact-fault-colleague = Kies een collega uit de lijst.
contact-fault-what = Schrijf in één regel op wat het is.
contact-fault-consent = Zonder toestemming bewaren we niemand. Vraag het eerst.
contact-fault-state = Iemand heeft dit intussen gewijzigd. Kijk nog eens.
contact-fault-clash = Iemand heeft dit moment intussen gewijzigd. Kijk naar beide teksten.
contact-fault-until = Vul in hoe laat u terug bent, binnen twaalf uur.
contact-fault-point = Dit is geen punt op de kaart. Vul twee getallen in, of laat het leeg.
contact-fault-watch = Kies een collega met een mailadres of telefoonnummer. Anders kan niemand bericht krijgen.

# Bericht
contact-late = Bericht dat een collega niet terug is
contact-late-subject = { $name } is nog niet terug
contact-late-lead = { $name } zou om { $until } terug zijn van { $spot }, en heeft zich nog niet teruggemeld. Bel nu.
contact-late-button = Naar Contact
contact-late-body = Krijgt u niemand te pakken? Doe wat u samen hebt afgesproken. Bij gevaar belt u 112.

# Overdracht
contact-handover-title = Overdracht
contact-handover-list-lead = Stopt u, of stopt een collega? Alles gaat in één keer over. Er blijft niets liggen.
contact-handover-mine = { $count ->
    [0] Van u
    [one] Van u: 1 ding
   *[other] Van u: { $count } dingen
 }
contact-handover-mine-none = U hebt hier nu niets dat een ander kan overnemen.
contact-handover-mine-button = Draag over
contact-handover-from = Van { $name }:
contact-handover-next = Volgende datum: { $day }
contact-handover-orphans = { $count ->
    [one] 1 ding heeft geen eigenaar.
   *[other] { $count } dingen hebben geen eigenaar.
 }
contact-handover-orphans-button = Kies wie het overneemt
contact-handover-colleagues = Collega’s
contact-handover-colleagues-lead = Kies van wie u iets wilt overdragen.
contact-handover-colleagues-none = Er werkt hier nu niemand anders.
contact-handover-own-title = Draag over wat van u is
contact-handover-of-title = Overdragen van { $name }
contact-handover-orphans-title = Zonder eigenaar
contact-handover-lead = Kies per ding een collega. U ziet eerst wat er gaat gebeuren. Pas daarna gaat het over.
contact-handover-no-names = U ziet geen namen van bewoners. Een coördinator van deze organisatie ziet ze wel.
contact-handover-empty = Er is niets om over te dragen.
contact-handover-no-orphans = Alles heeft een eigenaar.
contact-handover-no-takers = Er werkt hier nu niemand anders met bewoners. Nodig eerst een collega uit.
contact-handover-all = Alles naar
contact-handover-all-hint = Wilt u iets aan een ander geven? Kies dat hieronder.
contact-handover-nobody-yet = Nog niemand
contact-handover-to = Naar wie gaat { $name }?
contact-handover-as-top = Zoals bovenaan
contact-handover-stay = Blijft nog liggen
contact-handover-end = Stoppen
contact-handover-look = Bekijk wat er gebeurt
contact-handover-look-hint = Er gaat nog niets over.
contact-handover-preview-title = Dit gaat er gebeuren
contact-handover-preview-lead = Klopt het? Stel uw collega’s nog even voor, en draag het dan over.
contact-handover-changed = { $count ->
    [one] 1 ding is intussen door een ander overgenomen of gestopt. Dat blijft zoals het nu is, en staat in het verslag.
   *[other] { $count } dingen zijn intussen door een ander overgenomen of gestopt. Die blijven zoals ze nu zijn, en staan in het verslag.
 }
contact-handover-to-title = Naar { $name }
contact-handover-to-gone = Naar iemand die hier niet meer werkt
contact-handover-line = Stel { $name } voor, in één regel
contact-handover-line-example = Dit is { $name }. Zij kent het veldje al.
contact-handover-line-hint = Bewoners om wie het direct gaat, en uw collega, lezen deze regel. Het mag leeg blijven.
contact-handover-ends-title = Stopt
contact-handover-stays-title = Blijft nog liggen
contact-handover-do = Draag nu alles over
contact-handover-back = Terug naar de keuzes
contact-handover-report-title = Verslag van de overdracht
contact-handover-report-of = Overgedragen van { $name }
contact-handover-moved = { $count ->
    [one] 1 ding ging over.
   *[other] { $count } dingen gingen over.
 }
contact-handover-ended = { $count ->
    [one] 1 ding is gestopt.
   *[other] { $count } dingen zijn gestopt.
 }
contact-handover-left = { $count ->
    [0] Er bleef niets liggen.
    [one] 1 ding bleef liggen.
   *[other] { $count } dingen bleven liggen.
 }
contact-handover-print = Afdrukken
contact-handover-again = Verdeel wat bleef liggen
contact-handover-refused-title = Intussen veranderd
contact-handover-refused-lead = Dit was niet meer van de gever. Het bleef zoals het nu is.
contact-handover-now-of = Nu van { $name }.
contact-handover-now-over = Het is gestopt, of heeft geen eigenaar.
contact-handover-what = Wat
contact-handover-kind = Soort
contact-handover-when = Volgende datum

# Wat wij bewaren
contact-kept-contact = { $party } houdt contact met u. U vond dat goed: { $agreed }. Dit vroeg u:
contact-kept-contact-ended = { $party } had contact met u. U vond dat goed: { $agreed }. Het contact is afgesloten. Dit vroeg u:
contact-kept-agreed-spoken = dat zei u
contact-kept-agreed-phone = dat zei u aan de telefoon
contact-kept-agreed-paper = dat staat op papier
contact-kept-followup = U had contact met { $party }. Dit schreef een medewerker op:
contact-kept-promise = { $party } beloofde u iets voor { $day }: { $state }
contact-kept-promise-open = nog niet gedaan
contact-kept-promise-done = gedaan
contact-kept-promise-gone = het kon niet
contact-kept-rounds = Rondes die u als medewerker loopt: { $count }
contact-kept-along = Rondes waarop u als medewerker meegaat: { $count }
contact-kept-groups = Groepen waar u als medewerker contact mee houdt: { $count }
contact-kept-moments = Momenten die u als medewerker opschreef: { $count }
contact-kept-thanks = Keren dat u een collega bedankte: { $count }
contact-kept-people = Mensen met wie u als medewerker contact houdt of hield: { $count }
contact-kept-followups = Keren dat u als medewerker opschreef dat er contact was: { $count }
contact-kept-promises = Beloftes die u als medewerker deed: { $count }
contact-kept-checkins = Keren dat u als medewerker op pad ging: { $count }
contact-kept-watches = Keren dat u op een collega lette: { $count }
contact-kept-gave = Keren dat u als medewerker uw werk overdroeg: { $count }
contact-kept-gave-for = Keren dat u werk van een ander overdroeg: { $count }
contact-kept-took = Dingen die een collega aan u overdroeg: { $count }
contact-kept-introduced = Zo stelde een collega u voor:
