socialmap-bring-title = Lijst inlezen
socialmap-bring-to-map = Naar de kaart
socialmap-bring-lead = Heeft u al een lijst van organisaties, initiatieven of plekken? Kies het bestand. U ziet eerst wat er zou gebeuren; daarna beslist u.
socialmap-bring-file = Bestand
socialmap-bring-file-hint = Excel (.xlsx), CSV, of een sociale kaart als HSDS (.json of .zip). Hooguit { $most } MB.
socialmap-bring-look = Bekijken
socialmap-bring-columns = Wat kan er in de lijst staan?
socialmap-bring-columns-need = Nodig: een kolom naam, en een kolom dorp of twee kolommen met coördinaten.
socialmap-bring-columns-also = Ook goed: soort, tekst, adres, thema, doelgroep, dagen, talen, telefoon, e-mail, website, kosten, organisatie, bron, bevestigd, beheerder (een mailadres), kenmerk. Met een kenmerk weet de kaart de volgende keer welke regel het was.
socialmap-bring-columns-no = Namen van contactpersonen lezen we niet in: op de kaart staat hoe u een organisatie bereikt.
socialmap-bring-example = De kaart zelf als voorbeeld (CSV)
socialmap-bring-earlier = Eerder ingelezen
socialmap-bring-number = Lijst { $number }
socialmap-bring-counts = { $new } nieuw, { $changed } gewijzigd, { $refused } geweigerd
socialmap-bring-undo = Terugnemen
socialmap-bring-was-undone = Teruggenomen
socialmap-bring-done = De lijst staat op de kaart. Het is lijst { $number }; u kunt hem hieronder weer terugnemen.
socialmap-bring-already = Deze lijst is al ingelezen, als nummer { $number }. U hoeft niets meer te doen.
socialmap-bring-undone = De lijst is teruggenomen. Wat iemand daarna zelf heeft aangepast, is gebleven.
socialmap-bring-thrown-away = Het bestand is weg. Er is niets veranderd.
socialmap-bring-undo-later = Lijst { $number } veranderde later dezelfde regels. Neem die eerst terug.
socialmap-bring-undo-done = Deze lijst is al teruggenomen.
socialmap-bring-undo-too-late = Deze lijst is te lang geleden om terug te nemen.
socialmap-bring-look-title = Wat zou er gebeuren?
socialmap-bring-look-lead = { $name }. Er is nog niets veranderd.
socialmap-bring-other = De kaart is intussen veranderd. Kijk nog eens; er is niets bewaard.
socialmap-bring-would = In het kort
socialmap-bring-new = Nieuw op de kaart
socialmap-bring-changed = Bekend en gewijzigd
socialmap-bring-same = Hetzelfde als nu
socialmap-bring-left-alone = Blijft zoals het is, want iemand beheert het hier
socialmap-bring-doubles = Dubbel
socialmap-bring-refused = Geweigerd
socialmap-bring-do = Op de kaart zetten
socialmap-bring-do-hint = Alles of niets: gaat er iets mis, dan verandert er niets. Een lange lijst duurt soms een minuut. U kunt het later terugnemen.
socialmap-bring-nothing = Hier is niets om op de kaart te zetten.
socialmap-bring-throw-away = Niet doen
socialmap-bring-refused-lead = Deze regels komen er niet op. Verbeter ze in het bestand hieronder en lees dat daarna in.
socialmap-bring-refused-file = Geweigerde regels als bestand
socialmap-bring-told = Goed om te weten
socialmap-bring-double-known = staat er al
socialmap-bring-double-row = hetzelfde als regel { $line }
socialmap-bring-line = regel { $number }
socialmap-bring-record = nummer { $number }
socialmap-bring-why-kind = Soort ‘{ $text }’ kennen we niet. Schrijf organisatie, initiatief, activiteit, plek of spullen.
socialmap-bring-why-area = Plaats ‘{ $text }’ kennen we niet. Schrijf een dorp of buurt van hier, of geef coördinaten.
socialmap-bring-why-area-like = Plaats ‘{ $text }’ kennen we niet. Bedoelt u { $nearest }?
socialmap-bring-why-areas = Er zijn meer plaatsen met de naam ‘{ $text }’. Geef de code: { $codes }.
socialmap-bring-why-keeper = Bij beheerder hoort een mailadres. Verbeter het, of laat het leeg.
socialmap-bring-why-reference = Het kenmerk begint met een schuine streep. Geef een ander kenmerk.
socialmap-bring-why-ended = Volgens de lijst bestaat dit niet meer.
socialmap-bring-why-cells = Deze regel heeft meer of minder cellen dan de eerste regel. Kijk naar de scheidingstekens en aanhalingstekens.
socialmap-bring-why-day = ‘{ $text }’ is geen datum. Schrijf bijvoorbeeld 3-11-2026.
socialmap-bring-why-point = De coördinaten kloppen niet. Geef allebei, bijvoorbeeld 52,06 en 6,52, of laat ze leeg.
socialmap-bring-why-unreadable = Er staan tekens in die geen letters zijn. Typ de tekst opnieuw.
socialmap-bring-hsds-id = Er is geen id.
socialmap-bring-hsds-empty = { $field } is leeg.
socialmap-bring-hsds-double = Nummer { $line } heeft hetzelfde id.
socialmap-bring-hsds-unknown = { $field } verwijst naar ‘{ $text }’, en dat staat niet in het bestand.
socialmap-bring-hsds-owner = Waar dit bij hoort (‘{ $text }’) is geweigerd.
socialmap-bring-hsds-nobody = Er staat niet bij waar dit bij hoort.
socialmap-bring-hsds-circle = { $field } verwijst in een kring naar zichzelf.
socialmap-bring-hsds-value = { $field }: ‘{ $text }’ kan niet.
socialmap-bring-hsds-sort = Hieraan is niet te zien wat het is.
socialmap-bring-told-audience = Doelgroepen die we niet kennen zijn weggelaten in { $rows } regels, zoals ‘{ $first }’.
socialmap-bring-told-language = Talen die we niet kennen zijn weggelaten in { $rows } regels, zoals ‘{ $first }’.
socialmap-bring-told-nearest = { $rows } regels zonder dorp staan in het dorp dat het dichtst bij hun punt ligt.
socialmap-bring-told-organisation = In { $rows } regels staat een organisatie die niet op de kaart en niet in de lijst staat, zoals ‘{ $first }’. Die is weggelaten.
socialmap-bring-told-skipped = { $name } gebruiken we niet.
socialmap-bring-told-without = { $place }: { $why } De rest is wel meegenomen.
socialmap-bring-told-letters = Het bestand is geen UTF-8. Kijk of letters als é en ë goed staan.
socialmap-bring-told-sheet = Gelezen van werkblad ‘{ $name }’; andere werkbladen niet.
socialmap-bring-told-column = Kolom ‘{ $name }’ gebruiken we niet.
socialmap-bring-told-left-out = Kolom ‘{ $name }’ lezen we bewust niet: die gaat over personen.
socialmap-bring-told-turned = In { $rows } regels stonden breedte en lengte op elkaars plek. Ze zijn omgedraaid.
socialmap-bring-told-rd = In { $rows } regels zijn RD-coördinaten omgerekend.
socialmap-bring-error-none = Kies eerst een bestand waar iets in staat.
socialmap-bring-error-large = Dit bestand is te groot: hooguit { $most } MB. Splits het, of vraag de beheerder om het op de server in te lezen.
socialmap-bring-error-empty = Dit bestand is leeg: er staat niet eens een regel met namen van kolommen in.
socialmap-bring-error-name = Er is geen kolom met de naam ‘naam’. Zet die naam boven de kolom waarin de namen staan.
socialmap-bring-error-table = Dit is geen tabel die we kunnen lezen. Bewaar hem als CSV of als Excel-werkmap (.xlsx), en kies die.
socialmap-bring-error-hsds = Dit is geen HSDS. Geef de tabellen van HSDS 2 of 3 in een zip, of JSON van HSDS 3.
socialmap-bring-error-zip = Dit zip-bestand gaat niet open, of er zit te veel in. Pak de tabellen opnieuw in.
socialmap-fault-query = De vraag in dit adres is niet te lezen. In /hsds/openapi.json staat wat er kan.
socialmap-kept-file = Een bestand dat u aan het inlezen bent voor de sociale kaart; het is morgen weg.
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
socialmap-as-data = Als gegevens:
socialmap-bring-error-zip-large = Deze zip is uitgepakt groter dan 64 MB. Laat tabellen weg die de kaart niet gebruikt, of lees de map in met de opdrachtregel.
socialmap-bring-why-future = Bevestigd op { $day }: die dag komt nog. Verbeter de datum, of laat hem leeg.
socialmap-bring-why-long-ago = Bevestigd op { $day }: dat is vóór 2000. Verbeter de datum, of laat hem leeg.
socialmap-bring-why-no-place = Er staat geen plaats bij. Geef een adres met een dorp of wijk, of een punt op de kaart.
socialmap-bring-remark-day = Regel { $line }: ‘{ $text }’ is geen dag die we kennen. De tekst blijft staan, maar niemand vindt hem op dag.
socialmap-bring-remark-theme = Regel { $line }: ‘{ $text }’ is geen thema dat we kennen. Dat laten we weg.
socialmap-no-day = Dit is geen dag van de week. Kies een dag in het filter. U ziet nu alle dagen.
socialmap-fault-meanwhile = Iemand anders heeft dit intussen veranderd. Wat u invulde, staat er nog en is nog niet bewaard.
socialmap-meanwhile = Dit staat er nu
socialmap-meanwhile-lead = Neem over wat u goed vindt. Bewaart u opnieuw, dan geldt wat u hieronder invult.
socialmap-meanwhile-empty = (leeg)
socialmap-yes = Ja
socialmap-no = Nee
socialmap-done-not-there = Dit staat niet meer op de kaart. Zet het eerst terug.
