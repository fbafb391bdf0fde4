overview-title = Overzicht
overview-back = Terug naar het overzicht
overview-and = en
overview-with = en
overview-more-names = { $count ->
    [one] nog 1
   *[other] nog { $count }
 }
overview-parties = { $count ->
    [one] 1 partij
   *[other] { $count } partijen
 }
overview-ties = { $count ->
    [one] 1 band
   *[other] { $count } banden
 }
overview-to-network = Bekijk het netwerk
overview-to-agenda = Agenda voor het overleg
overview-to-cuts = Bezuinigingstoets
overview-to-parties = Naar de partijen
overview-no-parties = Er staan nog geen partijen
overview-no-parties-now = Begin met de partijen: wie zet zich hier in? Daarna vraagt u ze met wie zij samenwerken.
overview-no-ties = Nog niemand heeft verteld met wie hij werkt
overview-no-ties-now = Houd een netwerksessie. Iedereen tikt op de eigen telefoon aan met wie hij werkt, en het beeld groeit aan de muur. Een kwartier is genoeg.
overview-start-session = Start een netwerksessie
overview-open-now = { $title } is nu bezig.
overview-to-session = Naar de sessie
overview-tells = Wat het netwerk vertelt
overview-tells-nothing = Nog niets. Er zijn eerst banden nodig.
overview-tells-groups = { $count ->
    [one] De partijen werken samen in 1 groep, van { $largest } partijen.
   *[other] De partijen werken samen in { $count } groepen. De grootste telt { $largest } partijen.
 }
overview-tells-bridges = De groepen kennen elkaar vooral via { $names }.
overview-tells-without = { $count ->
    [one] Als { $name } wegvalt, raakt { $names } los van de rest.
   *[other] Als { $name } wegvalt, raken { $count } partijen los van de rest: { $names }.
 }
overview-tells-kept = Als { $name } wegvalt, blijven alle anderen met elkaar verbonden.
overview-tells-islands = { $count ->
    [one] 1 partij werkt met niemand samen: { $names }.
   *[other] { $count } partijen werken met niemand samen: { $names }.
 }
overview-asked = In de laatste 30 dagen zijn { $count } vragen gesteld. Bij { $nothing } was er niets te vinden.
overview-stale = Van { $all } partijen, activiteiten en plekken zijn er { $count } al een half jaar niet bekeken. Kloppen ze nog?
overview-waiting = { $count ->
    [one] Van 1 voorstel is nog niet bekend wat ervan kwam.
   *[other] Van { $count } voorstellen is nog niet bekend wat ervan kwam.
 }
overview-meet = Wie kan elkaar ontmoeten?
overview-meet-lead = Deze partijen werken nog niet samen, en kunnen wel iets voor elkaar zijn. U beslist; er gaat niets uit voordat u klikt.
overview-meet-none = Nu weten we geen nieuwe kennismaking.
overview-meet-all = Alle voorstellen, en wat ervan kwam
overview-gaps = Wat er nog niet is
overview-gaps-none = Geen gaten gevonden in wat er bekend is.
overview-gap-asked = { $area }: { $count } mensen vragen om { $topic }, en bijna niemand biedt het daar aan.
overview-gap-elsewhere = { $area }: niets over { $topic }. In { $count } andere dorpen en buurten is dat er wel.
overview-session = Netwerksessie
overview-session-lead = Zet een code op de muur. Elke partij tikt op een telefoon aan met wie zij werkt, en iedereen ziet het beeld groeien.
overview-session-name = Netwerkbijeenkomst { $day }
overview-session-title = Hoe heet de bijeenkomst?
overview-session-present = Wie is er? (hoeft niet)
overview-session-present-lead = Wie u hier aantikt, staat op de telefoons bovenaan. Ook anderen kunnen meedoen.
overview-session-open = Open de sessie
overview-session-before = Eerdere sessies
overview-session-is-open = nu bezig
overview-session-all = Alle sessies
overview-code-picture = Code om mee te doen
overview-scan = Scan de code, of ga naar
overview-to-wall = Naar het scherm voor de muur
overview-said = { $count ->
    [one] 1 partij deed mee
   *[other] { $count } partijen deden mee
 }
overview-kept = { $count ->
    [one] 1 band bewaard
   *[other] { $count } banden bewaard
 }
overview-is-closed = Deze sessie is gesloten.
overview-added = Toegevoegd in de zaal
overview-added-lead = Deze namen staan nog niet op de muur. Ja: de naam komt in de lijst en op de muur. Nee: de naam gaat weg.
overview-added-new = Ja, zet in de lijst
overview-added-is = Dit is dezelfde
overview-added-is-which = Welke partij is het?
overview-added-gone = Nee, haal weg
overview-spoke = Wie deed mee
overview-spoke-nobody = Nog niemand.
overview-not-yours = Wie deze sessie opende, sluit haar ook. U kunt meekijken.
overview-close = Klaar?
overview-close-lead = U ziet eerst wat er verandert: welke banden nieuw zijn en welke er stoppen. Daarna sluit u de sessie.
overview-close-now = Sluit en bewaar wat is aangevinkt
overview-close-look = Bekijk en sluit
overview-closed-kept = Deze sessie is gesloten. Wat was aangevinkt, is bewaard.
overview-closed-not-kept = Deze sessie is gesloten. Wat iedereen zei, is nog niet bewaard.
overview-keep-look = Bekijk en bewaar
overview-undo = Maak het bewaren ongedaan
overview-undo-lead = Ging er iets mis? Zolang niemand iets aan deze banden veranderde, zet u ze terug zoals ze waren.
overview-closing = Wat verandert er?
overview-closing-lead = Kijk even of het klopt. Haal het vinkje weg bij wat niet mee moet. Er is nog niets bewaard.
overview-closing-nothing = Er is niets gezegd dat iets verandert.
overview-closing-new = Nieuwe banden
overview-closing-new-lead = Deze partijen zeiden dat zij samenwerken.
overview-closing-changes = Banden die anders worden
overview-closing-changes-lead = Deze banden waren al bekend. Nu is er iets anders over gezegd.
overview-closing-ends = Banden die stoppen
overview-closing-ends-lead = Deze partijen haalden een vinkje weg. Haal hier het vinkje weg als de band moet blijven.
overview-closing-by = { $count ->
    [one] Dat zegt { $names }.
   *[other] Dat zeggen { $names }.
 }
overview-closing-taken = Alleen { $names } had dit gezegd, en haalde het nu weg.
overview-closing-was = Was: { $was }. Wordt: { $is }.
overview-closing-waiting = Over deze namen is nog niet beslist: { $names }. Hun banden tellen niet mee.
overview-closing-decide = Beslis eerst
overview-closing-close = Sluit de sessie
overview-closing-keep = Bewaar wat is aangevinkt
overview-closing-not-yet = Nog niet
overview-back-session = Terug
overview-wall-join = Doe mee op uw telefoon
overview-wall-closed = Gesloten
overview-join = Doe mee met de netwerksessie
overview-join-lead = Op de muur staat een code van acht letters. U hebt geen account nodig.
overview-join-code = Code
overview-join-in = Doe mee
overview-which-party = Namens welke partij bent u hier?
overview-search = Zoek op naam
overview-search-now = Zoek
overview-search-more = Er zijn meer partijen. Zoek op naam.
overview-in-room = Al in de zaal
overview-others = Andere partijen
overview-not-listed = Staat uw partij er niet bij?
overview-add-name = Naam van uw partij
overview-add = Voeg toe
overview-other-party = Een andere partij
overview-tick-lead = Met wie werkt u samen? Tik ze aan. U kunt het later nog veranderen.
overview-waits = Deze naam staat nog niet op de muur. Wie de sessie houdt, kijkt er eerst naar. U kunt vast aantikken met wie u samenwerkt.
overview-here = in de zaal
overview-how-often-with = Hoe vaak met { $name }?
overview-tick-save = Bewaar
overview-often-sometimes = Nu en dan
overview-often-monthly = Elke maand
overview-often-weekly = Elke week
overview-network = Het netwerk
overview-picture = Tekening van het netwerk: elke stip is een partij, elke lijn een band. In de tabel staat hetzelfde.
overview-picture-party = Tekening van de partijen om deze partij heen.
overview-then = Zo was het op { $day }: { $then }. Nu: { $now }.
overview-to-today = Naar vandaag
overview-to-table = Naar de tabel met dezelfde gegevens
overview-zoom-in = Dichterbij
overview-zoom-out = Verder weg
overview-zoom-all = Alles
overview-whole = Het hele netwerk
overview-legend = Kleur en teken: groep die veel samenwerkt. Dikke rand: houdt anderen bij elkaar. Dubbele rand: verbindt groepen. Open stip: nog geen band. Donkere lijn: tussen groepen. Streepjes: alleen door het werk bekend.
overview-day = Hoe was het op een andere dag?
overview-no-day = Dit is geen dag die we kunnen laten zien. Kies een dag die geweest is. U ziet nu het netwerk van vandaag.
overview-day-show = Laat zien
overview-table = Alle partijen
overview-party = Partij
overview-ties-column = Banden
overview-group = Groep
overview-role = Plaats in het netwerk
overview-group-more = en nog { $count }
overview-role-island = Werkt met niemand samen
overview-role-apart = Los van de meeste anderen
overview-role-holds = Houdt anderen bij elkaar
overview-role-bridge = Verbindt groepen
overview-role-member = Werkt mee in een groep
overview-sheet-title = Wie werkt met wie in { $municipality }
overview-works-with = Werkt samen met
overview-works-with-nobody = Nog met niemand, voor zover bekend.
overview-worked = Door het werk, in een jaar:
overview-worked-activity = { $count ->
    [one] 1 activiteit
   *[other] { $count } activiteiten
 }
overview-worked-booking = { $count ->
    [one] 1 ruimte
   *[other] { $count } ruimtes
 }
overview-worked-call = { $count ->
    [one] 1 oproep
   *[other] { $count } oproepen
 }
overview-worked-buddies = { $count ->
    [one] 1 maatjespaar
   *[other] { $count } maatjesparen
 }
overview-worked-contact = { $count ->
    [one] 1 keer contact
   *[other] { $count } keer contact
 }
overview-said-both = Dat zeggen ze allebei.
overview-said-itself = Dat zegt deze partij; de ander heeft het nog niet gezegd.
overview-said-other = Dat zegt de ander; deze partij heeft het nog niet gezegd.
overview-said-told = Dat is opgeschreven door iemand anders.
overview-untie = Niet meer
overview-name-tie = Met wie nog meer?
overview-name-tie-lead = Zegt de andere partij het ook, dan staat de band vast.
overview-name-with = Partij
overview-how-often = Hoe vaak?
overview-name-save = Bewaar
overview-why-common = Ze kennen allebei { $names }.
overview-why-island = { $one } werkt nog met niemand samen. { $other } kent veel anderen.
overview-opening = Dag { $one } en { $other }, jullie werken allebei samen met { $names } en kennen elkaar misschien nog niet. Zullen we eens samen koffie drinken?
overview-opening-island = Dag { $one } en { $other }, jullie zetten je allebei in voor de buurt en kennen elkaar misschien nog niet. Zullen we eens samen koffie drinken?
overview-opening-show = Een openingszin
overview-propose-write = Stel voor per mail
overview-propose = Ik zeg het ze zelf
overview-not-these = Niet deze twee
overview-became = Wat ervan kwam
overview-proposed-on = Voorgesteld op { $day }.
overview-became-waits = Nog niet bekend wat ervan kwam.
overview-became-met = Ze hebben elkaar ontmoet.
overview-became-together = Ze werken nu samen.
overview-became-nothing = Er kwam niets van.
overview-met = Ze hebben elkaar ontmoet
overview-together = Ze werken nu samen
overview-nothing = Er kwam niets van
overview-apart = Niet voorstellen
overview-apart-until = Tot { $day }.
overview-allow = Mag weer
overview-answer = Wat kwam ervan?
overview-answer-lead = U stelde deze twee aan elkaar voor. Eén tik is genoeg.
overview-answer-thanks = Dank u wel.
overview-agenda = Agenda voor het netwerkoverleg
overview-agenda-lead = Gemaakt uit wat er nu bekend is. Haal weg wat niet mee hoeft, en druk het af.
overview-agenda-none = Er is nu niets te bespreken. Houd eerst een netwerksessie.
overview-agenda-islands = Wie is er nog niet bij?
overview-agenda-island = { $name } werkt met niemand samen. Wie gaat er langs?
overview-agenda-missed = Waar hangt het aan één partij?
overview-agenda-meet = Wie kan elkaar ontmoeten?
overview-agenda-became = Wat is ervan gekomen?
overview-agenda-asked = { $names } zijn aan elkaar voorgesteld.
overview-agenda-gaps = Wat is er nog niet?
overview-agenda-fresh = Klopt het nog?
overview-agenda-who = Erbij: { $names }
overview-agenda-take = Neem alleen dit mee
overview-agenda-all = Alles weer terug
overview-agenda-invited = Wie nodigen we uit?
overview-print = Druk af

overview-done-tie = De band is bewaard.
overview-done-untied = De band is weg.
overview-done-opened = De sessie is open.
overview-done-closed = De sessie is gesloten.
overview-done-undone = De banden zijn weer zoals ze waren. U kunt ze opnieuw bekijken en bewaren.
overview-done-checked = Dat is geregeld.
overview-done-proposed = Het voorstel staat in de lijst. Na vier weken vragen we wat ervan kwam.
overview-done-written = Beide partijen krijgen een mail, als daar iemand met een adres bekend is. Na vier weken vragen we wat ervan kwam.
overview-done-refused = Deze twee stellen we een jaar niet voor.
overview-done-allowed = Deze twee mogen weer voorgesteld worden.
overview-done-answered = Dank u wel, dat is bewaard.
overview-done-saved = Bewaard. Kijk naar de muur! U kunt het hier nog veranderen.

overview-fault-title = Geef de bijeenkomst een naam van hoogstens 80 letters.
overview-fault-party = Deze partij is er niet, of niet meer. Kies er een uit de lijst.
overview-fault-same = Kies twee verschillende partijen.
overview-fault-code = Geen sessie heeft deze code. Kijk nog eens op de muur: acht letters met een streepje.
overview-fault-closed = De sessie is gesloten. Zeg tegen wie de sessie houdt wat er anders moet.
overview-fault-choice = Kies een van de mogelijkheden.
overview-fault-often = Dat ging te vaak achter elkaar. Wacht tien minuten en probeer het opnieuw.
overview-fault-many = Er zijn te veel partijen toegevoegd. Kies er een uit de lijst, of vraag wie de sessie houdt.
overview-fault-state = Iemand anders was u voor. Bekijk de voorstellen opnieuw.
overview-fault-ticket = Deze link is niet heel, of het voorstel is er niet meer. Open de link uit de mail opnieuw.

overview-fault-long-name = Deze naam is te lang. Gebruik hoogstens 80 letters.
overview-fault-reach = Vul alleen de naam van uw partij in. Laat telefoonnummers, mailadressen en webadressen weg: iedereen kan de naam lezen.

overview-fault-list = Er is net nog iets gezegd. Kijk nog een keer, en bewaar daarna.
overview-fault-since = Aan een van deze banden is daarna iets veranderd. Verander wat niet klopt op de pagina van de partij.

overview-proposed = Voorstel om kennis te maken
overview-proposed-subject = Kennismaken met { $other }?
overview-proposed-lead = { $sender } denkt dat jullie en { $other } iets voor elkaar kunnen zijn.
overview-proposed-body = Bel eens, of drink samen koffie. In het overzicht ziet u waarom, en een openingszin.
overview-proposed-button = Bekijk het voorstel
overview-became-subject = Wat kwam ervan: { $one } en { $other }?
overview-became-lead = Vier weken geleden stelde uw partij { $one } en { $other } aan elkaar voor.
overview-became-body = Hebben ze elkaar ontmoet? Eén tik is genoeg.
overview-became-button = Geef antwoord
overview-kept-opened = U opende { $count } keer een netwerksessie.
