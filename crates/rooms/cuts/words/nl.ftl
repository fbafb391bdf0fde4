cuts-title = Bezuinigingstoets
cuts-lead = Kijk vooraf wat wegvalt als er uren, partijen of plekken verdwijnen: contacten, rondes, activiteiten, en dorpen die hun laatste kwijtraken.
cuts-back = Terug naar de bezuinigingstoets
cuts-back-one = Terug naar deze toets
cuts-new = Nieuwe toets
cuts-to-hours = Uren invullen
cuts-put-back = Zet de toets terug
cuts-kept = Bewaarde toetsen
cuts-kept-hint = Iedereen die de toets mag doen, ziet deze lijst. Vink er twee of drie aan om ze naast elkaar te zetten.
cuts-none = Er is nog niets bewaard. Maak een nieuwe toets; u hoeft daarvoor niets te bewaren.
cuts-compare = Zet naast elkaar
cuts-compare-this = Zet naast elkaar: { $name }
cuts-compare-title = Toetsen naast elkaar
cuts-row-hours = bespaart { $hours } uur per week
cuts-row-share = verloren: { $share }
cuts-computed-on = Gerekend op { $day }
cuts-row-saved = Bespaarde uren per week
cuts-row-lost = Wat verloren gaat
cuts-row-spared = Met de minste schade
cuts-row-computed = Gerekend op
cuts-no-last = Geen dorp of buurt verliest een laatste ronde, activiteit of plek.

cuts-blind = Wat deze toets niet ziet
cuts-blind-outside = Wat niet in Opbouw staat, telt niet mee. Een gesprek op straat of werk dat iemand ergens anders bijhoudt, ziet u hier dus niet.
cuts-blind-worth = Een getal zegt niet hoe goed iets is, en niet wie er mag blijven. Dat beslissen mensen.
cuts-blind-over = Misschien neemt een collega iets over. De uren daarvoor zijn dan wel ergens anders nodig.
cuts-blind-small = Aantallen over inwoners zijn afgerond. Onder de 5 laten we ze niet zien.

cuts-form-lead = Kies wie of wat er weggaat, of vul in hoeveel uren eruit moeten. U ziet meteen wat dat kost. Er wordt niets bewaard.
cuts-form-who = Wie of wat gaat er weg?
cuts-search = Zoek een partij of plek
cuts-search-button = Zoek
cuts-search-none = Niets gevonden. Zoek met een ander woord.
cuts-worker = medewerker { $number }
cuts-worker-left = iemand die er niet meer werkt
cuts-workers = { $count ->
    [0] geen medewerkers
    [one] 1 medewerker
   *[other] { $count } medewerkers
 }
cuts-whole-party = De hele partij
cuts-hours-short = { $hours } uur
cuts-places = Plekken
cuts-where = Bij wie zoeken we een andere verdeling van dezelfde uren?
cuts-where-all = Bij alle partijen
cuts-where-same = Alleen bij de partijen waar u iemand kiest
cuts-form-share = Of: een deel van de uren
cuts-form-share-hint = Weet u nog niet wie? Vul dan alleen een percentage in, bijvoorbeeld 25.
cuts-share = Hoeveel procent gaat eruit?
cuts-share-of = Van welke uren?
cuts-share-all = Van alle partijen samen ({ $hours } uur per week)
cuts-unfilled = Van sommige medewerkers zijn de uren niet ingevuld. Dan rekenen we met 24 uur.
cuts-weights = Hoe zwaar telt wat?
cuts-weights-hint = Van 0 (telt niet mee) tot 10 (telt het zwaarst). U mag dit veranderen.
cuts-work-out = Reken uit

cuts-outcome = Uitkomst
cuts-brief = In het kort
cuts-brief-saves = Deze keuze bespaart { $hours } van de { $all } uren per week.
cuts-brief-lot = Er gaan { $hours } van de { $all } uren per week uit.
cuts-brief-loses = Van alles wat meetelt gaat verloren: { $share }.
cuts-brief-no-other = Deze keuze bespaart geen uren. Daarom is er geen andere verdeling om mee te vergelijken.
cuts-brief-spares = Evenveel bezuinigen kan ook zo dat dit verloren gaat: { $share }.
cuts-brief-same = Een andere verdeling doet ongeveer evenveel schade.
cuts-brief-best = Minder schade kan niet als er evenveel weg moet. Dat is uitgerekend.
cuts-brief-bound = Misschien kan het nog met iets minder schade. Onder deze grens komt geen enkele verdeling: { $share }.
cuts-neutral = Dit laat zien wat wegvalt. Het zegt niet wie er moet blijven.
cuts-way-chosen = Uw keuze
cuts-way-lot = Zonder te kijken
cuts-way-lot-hint = De middelste van 25 keer loten: zo valt het uit als niemand kijkt wat er aan iemand hangt. Er gaan hele medewerkers uit, dus het zijn soms iets meer uren dan gevraagd.
cuts-way-spared = Met de minste schade
cuts-way-spared-hint = Evenveel bezuinigen, maar zo dat er zo weinig mogelijk zijn laatste schakel verliest.
cuts-share-nothing = niets
cuts-share-little = minder dan 5 procent
cuts-share-about = ongeveer { $percent } procent
cuts-lost-share = Verloren: { $share }
cuts-saved-hours = Bespaart { $hours } uur per week.
cuts-who-goes = Wie gaat er weg?
cuts-places-go = Plekken die sluiten
cuts-parties-go = Partijen waar niemand meer met inwoners werkt
cuts-villages = Dorpen en buurten
cuts-lonely = Partijen die hun laatste samenwerking verliezen
cuts-bottleneck-title = Waar het gaat knellen
cuts-bottleneck = Bij { $who } van { $party } komt het meeste terecht dat nu nog door meer mensen wordt gedragen.
cuts-table = Wat verliest zijn laatste schakel?
cuts-differs = Wat maakt de andere verdeling uit?
cuts-instead = { $what }: { $spared } in plaats van { $chosen }
cuts-col-what = Wat
cuts-col-now = Nu
cuts-col-chosen = Uw keuze
cuts-col-lot = Zonder te kijken
cuts-col-spared = Minste schade
cuts-about = ongeveer { $count }
cuts-few = minder dan 5
cuts-what-resident = Inwoners die niemand meer kent
cuts-what-contact = Contacten met inwoners
cuts-what-pair = Maatjes zonder begeleider
cuts-what-promise = Beloftes
cuts-what-round = Rondes
cuts-what-group = Groepen
cuts-what-activity = Activiteiten
cuts-what-place = Plekken
cuts-what-call = Oproepen
cuts-what-entry = Sociale kaart: nagekeken door een medewerker
cuts-what-tie = Samenwerkingen tussen partijen
cuts-what-village = Laatste ronde, activiteit of plek van een dorp of buurt
cuts-last-round = { $village } verliest de laatste ronde
cuts-last-activity = { $village } verliest de laatste activiteit
cuts-last-place = { $village } verliest de laatste plek

cuts-keep = Bewaren
cuts-name = Naam van deze toets
cuts-name-hint = Bijvoorbeeld: voorstel maart. Zet er geen namen van mensen in.
cuts-keep-button = Bewaar
cuts-adapt = Verander de keuze
cuts-has-changed = Sinds deze dag is er iets veranderd in Opbouw. De uitkomst kan nu anders zijn.
cuts-compute = Reken opnieuw
cuts-to-paper = Op papier
cuts-copy = Maak een kopie en pas die aan
cuts-end = Haal deze toets weg
cuts-print = Printen
cuts-paper-goes = Dit gaat weg:
cuts-paper-lot = Zo viel het lot:
cuts-paper-workers = { $count ->
    [one] 1 medewerker
   *[other] { $count } medewerkers
 }

cuts-hours = Uren per week
cuts-hours-lead = Vul in hoeveel uur per week iedereen werkt. Laat u een vak leeg, dan rekenen we met { $hours } uur.
cuts-hours-none = Er is hier niemand van wie u de uren mag invullen.
cuts-hours-save = Bewaar de uren

cuts-done-kept = De toets is bewaard.
cuts-done-computed = De toets is opnieuw gerekend.
cuts-done-empty = Er werkt niemand meer van wie u de uren vroeg. De oude uitkomst blijft staan.
cuts-done-ended = De toets is weggehaald. U kunt hem nog 30 dagen terugzetten.
cuts-done-back = De toets staat er weer.
cuts-done-hours = De uren zijn bewaard.

cuts-fault-nothing = Kies wie of wat er weggaat, of vul een percentage in.
cuts-fault-choice = Een van uw keuzes staat niet meer in de lijst. Kies opnieuw.
cuts-fault-share = Vul een heel getal in van 1 tot en met 100, zonder komma. Maak van 12,5 dus 12 of 13.
cuts-fault-both = Kies een van de twee: een percentage, of wie er weggaat.
cuts-fault-weight = Vul bij hoe zwaar iets telt hele getallen in van 0 tot en met 10.
cuts-fault-hours = Vul uren in van 0 tot en met 60, of laat het vak leeg.
cuts-fault-name = Geef de toets een naam van hoogstens 80 letters.
cuts-fault-compare = Vink twee of drie toetsen aan.
cuts-fault-no-hours = Hier werkt niemand uren waarvan een deel weg kan. Kies een andere partij of vul de uren in.

cuts-fault-no-weight = Geef minstens één soort verlies gewicht: vul ergens 1 of meer in.
cuts-weighed = Anders gewogen dan gewoonlijk: { $list }.
cuts-weighed-one = { $what } { $is } (gewoonlijk { $usual })
cuts-kept-hours = Uw uren per week voor { $party }: { $hours }.
cuts-kept-in-plan = U staat in een bezuinigingstoets die iemand bewaarde.
cuts-kept-made = U bewaarde { $count } keer een bezuinigingstoets.
