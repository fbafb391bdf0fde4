socialmap-title = Sociale kaart
socialmap-lead = Wie en wat er is: organisaties, initiatieven, activiteiten, plekken en spullen om te lenen.
socialmap-add = Iets toevoegen
socialmap-words = Waar zoekt u naar?
socialmap-search = Zoeken
socialmap-filter = Kies dorp, soort, thema of dag
socialmap-filter-off = Alles laten zien
socialmap-look = Laten zien
socialmap-all = Alles
socialmap-choose = Kies
socialmap-map = Kaart
socialmap-map-says = Kaart met dezelfde nummers als de lijst
socialmap-whole = Terug naar de hele kaart
socialmap-no-tiles = Deze kaart komt van ons zelf. Niemand anders ziet dat u kijkt.
socialmap-tiles = De achtergrond van de kaart komt van een andere website. Die ziet dat er iemand kijkt.
socialmap-group = { $count } bij elkaar. Kijk dichterbij.
socialmap-zoom-in = Dichterbij
socialmap-zoom-out = Verder weg
socialmap-move-left = Naar het westen
socialmap-move-right = Naar het oosten
socialmap-move-up = Naar het noorden
socialmap-move-down = Naar het zuiden
socialmap-found = { $count ->
    [0] Niets gevonden
    [one] 1 op de kaart
   *[other] { $count } op de kaart
 }
socialmap-found-words = { $count ->
    [0] Niets gevonden
    [one] 1 past bij uw woorden
   *[other] { $count } passen bij uw woorden
 }
socialmap-none = Hier staat nog niets dat past. Kies minder, of vraag het aan iemand in de buurt.
socialmap-danger = Dit klinkt ernstig. Bel eerst:
socialmap-pages = Bladzijden
socialmap-before = Vorige
socialmap-after = Volgende
socialmap-share = Deze kaart delen
socialmap-share-hint = Kopieer deze link. Wie hem opent, ziet dezelfde kaart.
socialmap-to-paper = Op papier voor dit dorp
socialmap-to-follow = Een mail als hier iets verandert
socialmap-to-embed = Deze kaart op uw eigen website
socialmap-to-check-page = Wat nagekeken moet worden
socialmap-to-doubles = Wat dubbel lijkt
socialmap-to-map = Naar de kaart
socialmap-print = Printen
socialmap-save = Bewaren

socialmap-kind-party = Organisatie
socialmap-kind-initiative = Initiatief
socialmap-kind-activity = Activiteit
socialmap-kind-place = Plek
socialmap-kind-thing = Te leen
socialmap-kind-offer = Buur

socialmap-field-area = Dorp of buurt
socialmap-field-kind = Soort
socialmap-field-theme = Waar het over gaat
socialmap-field-for = Voor wie
socialmap-field-day = Dag
socialmap-field-fresh = Klopt het nog?
socialmap-field-name = Naam
socialmap-field-text = Wat is het, en wat kan daar?
socialmap-field-point = Punt op de kaart (52.05, 6.50)
socialmap-field-heard = Van horen zeggen: iemand vertelde het, wij hebben het niet nagekeken
socialmap-for-all = iedereen
socialmap-for-hint = Niets aangevinkt is voor iedereen.
socialmap-for-children = kinderen
socialmap-for-youth = jongeren
socialmap-for-parents = ouders
socialmap-for-adults = volwassenen
socialmap-for-older = ouderen
socialmap-for-new-here = wie hier nieuw is
socialmap-for-carers = mantelzorgers
socialmap-for-limited = mensen met een beperking
socialmap-for-little-money = wie weinig geld heeft
socialmap-theme-home = Eten, huis en tuin
socialmap-theme-company = Gezelschap en cultuur
socialmap-theme-outdoors = Onderweg, bewegen en dieren
socialmap-theme-family = Gezin, jeugd en taal
socialmap-theme-paperwork = Papieren, geld en werk
socialmap-theme-health = Gezondheid en steun
socialmap-theme-crafts = Vakmanschap en samen doen
socialmap-day-mon = maandag
socialmap-day-tue = dinsdag
socialmap-day-wed = woensdag
socialmap-day-thu = donderdag
socialmap-day-fri = vrijdag
socialmap-day-sat = zaterdag
socialmap-day-sun = zondag

socialmap-fresh = Klopt
socialmap-to-check = Nakijken
socialmap-stale = Misschien verouderd
socialmap-hearsay = Van horen zeggen
socialmap-of-nobody = Hier kijkt nog niemand naar om
socialmap-take = Ik kijk hiernaar om

socialmap-what = Wat
socialmap-where = Waar
socialmap-when = Wanneer
socialmap-telephone = Telefoon
socialmap-mail = E-mail
socialmap-website = Website
socialmap-cost = Kosten
socialmap-languages = Talen
socialmap-on-map = Op de kaart bekijken
socialmap-is-right = Klopt dit nog?
socialmap-seen = Nagekeken op
socialmap-never-seen = nog nooit
socialmap-doubts = Keer gemeld dat het niet klopt
socialmap-source = Waar wij het van weten
socialmap-owner = Wie ervoor instaat
socialmap-owner-person = Iemand die er zelf bij hoort
socialmap-was-right = Dit klopte
socialmap-was-wrong = Dit klopte niet
socialmap-still-right = Klopt nog
socialmap-change = Wijzigen
socialmap-end-title = Van de kaart halen
socialmap-end-lead = Het staat dan niet meer op de kaart. U kunt het een maand lang terugzetten.
socialmap-end = Van de kaart halen
socialmap-ended-notice = Dit staat niet meer op de kaart. Alleen wie ervoor instaat ziet het nog.
socialmap-restore = Terugzetten

socialmap-sentence = Wat is er? Eén zin is genoeg.
socialmap-sentence-hint = Bijvoorbeeld: Breiclub in Kerkwijne, elke woensdagmiddag, vraag het bij de bakker.
socialmap-sentence-button = Verder
socialmap-check-form = Klopt het zo?
socialmap-reach = Hoe het te bereiken is
socialmap-reach-hint = Iedereen kan dit lezen. Vul alleen gegevens van de organisatie in, nooit van een bewoner thuis.
socialmap-for-whom = Voor wie en wanneer
socialmap-trust = Wie het weet
socialmap-care-same = Zoals het nu is
socialmap-care-me = Ik
socialmap-care-party = Mijn organisatie
socialmap-care-mail = Iemand anders, per mail
socialmap-care-nobody = Nog niemand
socialmap-care-address = E-mailadres van wie ervoor instaat
socialmap-care-hint = Alleen bij ‘iemand anders’. Niemand ziet dit adres. Wij vragen er nu en dan of het nog klopt.

socialmap-fault-kind = Kies wat voor soort het is.
socialmap-fault-title = Geef het een naam van hoogstens 80 letters.
socialmap-fault-long = Een van de teksten is te lang. Maak die korter.
socialmap-fault-area = Kies een dorp of buurt uit de lijst.
socialmap-fault-point = Dit is geen punt op de kaart. Vul in zoals 52.05, 6.50, of laat het leeg.
socialmap-fault-choice = Een van de keuzes staat niet in de lijst.
socialmap-fault-telephone = Kijk het telefoonnummer nog eens na, of laat het leeg.
socialmap-fault-mail = Kijk het e-mailadres nog eens na.
socialmap-fault-website = Vul een adres in zoals www.voorbeeld.nl, of laat het leeg.
socialmap-fault-source = Zeg van wie of waar u het hebt gehoord.
socialmap-fault-state = Iemand heeft dit intussen veranderd. Kijk het nog eens na.
socialmap-fault-ticket = Deze link is niet compleet of geldt niet meer.
socialmap-fault-doubles = Deze twee kunnen niet één worden. Kijk de lijst nog eens na.
socialmap-fault-late = Dit is te lang geleden om terug te draaien.
socialmap-fault-often = Dat ging te vaak achter elkaar. Probeer het over tien minuten nog eens.

socialmap-done-added = Het staat op de kaart.
socialmap-done-saved = Het is bewaard.
socialmap-done-confirmed = Dank u. Iedereen ziet nu dat het klopt.
socialmap-done-doubted = Dank u. Anderen zien nu dat dit nagekeken moet worden.
socialmap-done-ended = Het staat niet meer op de kaart.
socialmap-done-restored = Het staat weer op de kaart.
socialmap-done-owner = U kijkt hier nu naar om. Loop na of alles klopt.
socialmap-done-merged = Het is nu één. Klopt dat niet? U kunt het een maand lang losmaken.
socialmap-done-distinct = Wij laten deze twee niet meer zien.
socialmap-done-unmerged = Het zijn er weer twee.
socialmap-done-asked = De vragen zijn onderweg.
socialmap-done-asked-nobody = Er is nu niemand om te vragen. Wie deze week al drie vragen kreeg, slaan wij over.
socialmap-done-mail = Kijk in uw mail. Met de link daarin is het geregeld.
socialmap-done-follows = U krijgt hoogstens één mail per week, en alleen als er iets verandert.
socialmap-done-stopped = U krijgt hierover geen mail meer.
socialmap-done-thanks = Dank u. Wij vragen het u niet meer.

socialmap-message = Klopt dit nog?
socialmap-answer-yes = Ja, dit klopt
socialmap-answer-gone = Nee, dit is er niet meer
socialmap-answer-not-me = Ik ga hier niet over
socialmap-answer-change = Het is een beetje anders: wijzigen

socialmap-check = Nakijken
socialmap-check-lead = { $count ->
    [0] Alles is nagekeken.
    [one] 1 ding wordt deze maand oud, of is dat al.
   *[other] { $count } dingen worden deze maand oud, of zijn dat al.
 }
socialmap-check-none = Er is nu niets om na te kijken.
socialmap-ask-all = { $count ->
    [one] Vraag het (1)
   *[other] Vraag het allemaal ({ $count })
 }
socialmap-stale-on = verouderd vanaf { $day }
socialmap-who-party = { $party } kan het zeggen
socialmap-who-person = Iemand met een account kan het zeggen
socialmap-who-mail = Iemand kan het per mail zeggen
socialmap-asked = gevraagd
socialmap-nobody-title = { $count ->
    [0] Naar alles kijkt iemand om
    [one] 1 ding uit een lijst, waar nog niemand naar omkijkt
   *[other] { $count } dingen uit een lijst, waar nog niemand naar omkijkt
 }
socialmap-nobody-lead = Wie ernaar omkijkt, zorgt dat het klopt en krijgt nu en dan een vraag.

socialmap-doubles = Wat dubbel lijkt
socialmap-doubles-lead = { $count ->
    [0] Er is niets dat dubbel lijkt.
    [one] 1 paar lijkt hetzelfde.
   *[other] { $count } paren lijken hetzelfde.
 }
socialmap-doubles-none = Niets dubbel. Mooi.
socialmap-double-name = dezelfde naam
socialmap-double-telephone = hetzelfde telefoonnummer
socialmap-double-mail = hetzelfde e-mailadres
socialmap-double-website = dezelfde website
socialmap-double-near = bijna dezelfde naam
socialmap-merge = Houd deze, en voeg de andere toe
socialmap-distinct = Dit zijn er twee
socialmap-merged = Samengevoegd in de laatste maand
socialmap-unmerge = Weer losmaken

socialmap-follow-title = Een buurt volgen
socialmap-follow-lead = Eén mail per week, alleen als er iets nieuw, veranderd of weg is. Stoppen kan met één tik.
socialmap-follow-mail = Uw e-mailadres
socialmap-follow-hint = Wij sturen eerst een mail met een link. Een account is niet nodig.
socialmap-follow-button = Volgen
socialmap-follow-confirm = Wilt u een mail als hier iets verandert?
socialmap-follow-yes = Ja, ik wil volgen
socialmap-followed = Wat u volgt
socialmap-everything = De hele gemeente
socialmap-stop = Stoppen
socialmap-changes = Wat er veranderde
socialmap-changes-none = Er veranderde niets in de laatste twee weken.
socialmap-change-new = nieuw
socialmap-change-changed = veranderd
socialmap-change-ended = weg

socialmap-embed = De kaart op uw website
socialmap-embed-title-of = Sociale kaart { $place }
socialmap-embed-lead = Kies wat u wilt laten zien, en zet het stukje hieronder op uw website. Het blijft vanzelf bij.
socialmap-embed-make = Stukje maken
socialmap-embed-copy = Kopieer dit stukje
socialmap-embed-privacy = Er gaan geen cookies mee en er wordt niemand gevolgd.
socialmap-embed-look = Zo ziet het eruit
socialmap-embed-whole = Alles bekijken

socialmap-paper-title = Wie en wat er is in { $area }
socialmap-paper-lead = Geprint op { $day }. Het nieuwste staat altijd op

socialmap-kept-owned = U staat in voor ‘{ $entry }’ op de sociale kaart.
socialmap-kept-owned-ended = U stond in voor ‘{ $entry }’, dat niet meer op de sociale kaart staat.
socialmap-kept-follows = U volgt { $area } op de sociale kaart.
socialmap-kept-follows-all = U volgt de hele gemeente op de sociale kaart.

socialmap-right-subject = Klopt dit nog: { $entry }?
socialmap-right-lead = Op de sociale kaart staat u bij ‘{ $entry }’ in { $area }. Klopt het nog wat daar staat?
socialmap-right-body = Eén tik is genoeg. Is het anders, dan kunt u het meteen wijzigen. Een account is niet nodig.
socialmap-right-button = Kijken en antwoorden
socialmap-opt-in-subject = Wilt u de sociale kaart volgen?
socialmap-opt-in-lead = U vroeg om één mail per week als er iets verandert op de sociale kaart.
socialmap-opt-in-body = Hebt u dit niet gevraagd? Dan hoeft u niets te doen: zonder uw ja komt er geen mail.
socialmap-opt-in-button = Ja of nee zeggen
socialmap-week-subject = Nieuw op de sociale kaart: { $area }
socialmap-week-lead = In de laatste week veranderde er iets in { $area }.
socialmap-week-body = Nieuw: { $new }. Veranderd: { $changed }. Weg: { $ended }.
socialmap-week-button = Bekijk wat er veranderde
