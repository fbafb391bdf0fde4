calls-title = Oproepen
calls-lead = Hier zoeken buren en clubs handen. Aanmelden kan zonder account.
calls-new = Nieuwe oproep
calls-none = Er is nu geen oproep. Kijk later nog eens.
calls-own-title = Oproepen van uw organisatie
calls-to-list = Alle oproepen
calls-to-keep = Beheer van deze oproep
calls-to-call = Bekijk de oproep
calls-to-own = Uw aanmelding bekijken of veranderen
calls-to-poster = Poster met QR-code om te printen
calls-back = Terug
calls-print = Printen
calls-save = Bewaren
calls-choose = Kies

calls-when = Wanneer
calls-where = Waar
calls-by = Van { $party }
calls-task = Taak
calls-tasks = Wat er te doen is
calls-needs = Handig als u kunt
calls-meeting = Verzamelen
calls-bring = Meenemen
calls-support = Wat de groep nodig heeft
calls-leader = Ploegleider
calls-left = { $count ->
    [one] nog 1 plek
   *[other] nog { $count } plekken
 }
calls-full-short = vol
calls-full = Vol. U kunt nog wel op de wachtlijst.

calls-is-draft = concept
calls-is-open = open
calls-is-over = voorbij
calls-is-off = afgelast
calls-draft-notice = Dit is een concept. Alleen uw organisatie ziet het.
calls-off-notice = Deze oproep gaat niet door.
calls-over-notice = Deze dag is voorbij. Dank aan iedereen die kwam.
calls-closed = Aanmelden kon tot en met { $day }. Kijk in de lijst voor iets anders.

calls-join-title = Doet u mee?
calls-join-lead = U hebt geen account nodig. Uw voornaam is genoeg.
calls-join-button = Ik doe mee
calls-wait-button = Zet mij op de wachtlijst
calls-join-privacy = We gebruiken dit alleen voor deze oproep. 30 dagen na de dag halen we het weg.
calls-waiting-lead = Alle plekken zijn vergeven. Wat fijn dat u ook wilt komen! Zet u op de wachtlijst: zegt iemand af, dan krijgt u vanzelf bericht.
calls-choose-task = Wat wilt u doen?
calls-name = Voornaam
calls-reach = Telefoonnummer of mailadres
calls-reach-hint = Dan sturen we de dag ervoor waar u moet zijn. Zonder mag ook, als er plek is.
calls-reach-short = Bereikbaar via
calls-reach-none = Niets bekend
calls-heads = Met hoeveel mensen komt u, uzelf meegeteld?
calls-heads-short = Aantal mensen
calls-heads-count = { $count ->
    [one] 1 persoon
   *[other] { $count } mensen
 }
calls-bring-thing = Neemt u iets mee?
calls-bring-nothing = Niets, alleen mezelf
calls-soft = Alleen als er niemand anders is

calls-you-in = U doet mee.
calls-you-wait = U staat op de wachtlijst.
calls-you-soft = U komt alleen als er niemand anders is. Is dat zo, dan krijgt u bericht.
calls-you-not = U hebt u afgemeld.
calls-you-came = U was erbij. Dank u wel!
calls-you-missed = U was er niet bij. Dat geeft niet. Tot een volgende keer!
calls-thanks-in = Dank u wel, u doet mee! Gaf u een nummer of mailadres, dan krijgt u bericht met een link om iets te veranderen.
calls-thanks-waiting = Dank u wel. U staat op de wachtlijst. Komt er een plek vrij, dan krijgt u vanzelf bericht.
calls-thanks-soft = Dank u wel. U hoort het als er niemand anders is.
calls-thanks-cancelled = U bent afgemeld. Dank dat u het laat weten: nu kan iemand anders komen.
calls-own-firm = Ik kom toch
calls-own-heads = Aantal veranderen
calls-own-cancel-lead = Kunt u toch niet? Dat kan gebeuren. Meld u af, dan kan iemand van de wachtlijst komen.
calls-own-cancel = Afmelden
calls-own-soft = Ik kom alleen als er niemand anders is

calls-answer-title = Kunt u helpen?
calls-answer-yes = Ja, ik kom
calls-answer-no = Nee, nu niet
calls-answer-no-thanks = Dank u wel dat u het laat weten. U krijgt hierover geen vraag meer.
calls-answer-closed = Aanmelden kan niet meer. Dank u wel dat u keek.

calls-sentence = Wat gaat er gebeuren, wanneer, waar en met hoeveel mensen?
calls-sentence-hint = Eén zin is genoeg: zaterdag 200 mensen dorpsopruiming in Lindelo 10-12
calls-sentence-button = Verder
calls-template = Soort oproep
calls-template-guess = Kies zelf, aan de hand van de zin
calls-template-cleanup = Schoonmaak
calls-template-welcome = Ontvangst van nieuwe bewoners
calls-template-party = Feest
calls-template-jobs = Klusdag
calls-template-chore = Werk voor een groep
calls-task-clean = Opruimen
calls-task-coffee = Koffie en soep
calls-task-desk = Ontvangen en hesjes uitdelen
calls-task-host = Een gezin ontvangen
calls-task-cook = Koken
calls-task-children = Spelen met de kinderen
calls-task-stalls = Kramen en spelletjes
calls-task-build = Opbouwen en afbreken
calls-task-jobs = Klussen
calls-task-chore = Meedoen
calls-bring-gloves = Stevige schoenen en handschoenen
calls-bring-tools = Gereedschap, als u het hebt
calls-support-example = Met begeleiding, zittend werk

calls-check = Klopt dit?
calls-change = Wijzigen
calls-field-title = Titel
calls-field-text = Wat mensen moeten weten
calls-field-day = Dag
calls-field-until = Aanmelden tot en met (leeg: de dag zelf)
calls-field-area = Dorp of buurt
calls-field-place = Plek
calls-field-kind = Soort
calls-field-support = Wat de groep nodig heeft (bij werk voor een groep)
calls-kind-call = Oproep: veel handen nodig
calls-kind-chore = Werk voor een groep: anderen doen het graag
calls-task-name = Naam van de taak
calls-task-from = Van
calls-task-until = Tot
calls-task-places = Plekken
calls-task-more = Nog een taak
calls-task-hint = Een taak zonder naam vervalt. Hebt u meer taken nodig? Bewaar eerst, dan komt er een regel bij.

calls-open-button = Zet open
calls-thank-button = Bedank iedereen
calls-remove-button = Gooi weg
calls-people = Wie komt
calls-people-none = Hier staat niemand.
calls-people-more = Volgende 100
calls-sheet = Lijst op papier
calls-poster = Poster
calls-public = Zoals bewoners het zien
calls-table = Hoe het ervoor staat
calls-expected = Verwacht
calls-leaders = Ploegleiders
calls-expected-hint = Van de mensen met een plek komt naar verwachting { $percent } procent. Hebt u er zeker genoeg nodig, zet dan meer plekken open. Reken op één ploegleider per 15 mensen.
calls-came-count = { $count ->
    [one] 1 mens was er.
   *[other] { $count } mensen waren er.
 }
calls-ask-soft = Vraag nu wie alleen komt als het nodig is
calls-untold = Bel deze mensen: ze hebben een plek en weten het nog niet
calls-called = Gebeld
calls-standing = Stand
calls-state-in = Doet mee
calls-state-waiting = Wacht
calls-state-soft = Als niemand anders kan
calls-state-came = Was er
calls-state-missed = Was er niet
calls-state-cancelled = Afgemeld
calls-tick-came = Was er
calls-tick-missed = Was er niet
calls-tick-back = Toch niet
calls-leader-on = Maak ploegleider
calls-leader-off = Geen ploegleider
calls-behalf = Iemand bijschrijven
calls-behalf-hint = Voor wie belt of langskomt.
calls-behalf-button = Schrijf bij
calls-crew-of = Ploeg van { $name }
calls-crew-none = Nog geen ploegleider

calls-waves = Mensen vragen
calls-wave-title = Volgende golf
calls-wave-number = Golf { $number }
calls-wave-asked = { $count } gevraagd
calls-wave-yes = { $count } keer ja
calls-wave-open = { $count } nog zonder antwoord
calls-wave-coming = { $count } komen al
calls-wave-needed = { $count } te vragen
calls-wave-next = { $count ->
    [one] Vraag nu 1 persoon. Dan past het aantal dat ja zegt bij de plekken.
   *[other] Vraag nu { $count } mensen. Dan past het aantal dat ja zegt bij de plekken.
 }
calls-wave-none = U hoeft nu niemand te vragen.
calls-wave-nobody = Er is nu niemand die u kunt vragen. Mensen die kort geleden al vaak gevraagd zijn, laten we met rust.
calls-wave-look = Bekijk de volgende golf
calls-wave-lead = We verwachten dat { $percent } van de 100 mensen ja zeggen. Er gaat niets weg voordat u op de knop drukt.
calls-wave-available = { $count ->
    [one] 1 persoon kan gevraagd worden
   *[other] { $count } mensen kunnen gevraagd worden
 }
calls-wave-often = { $count } keer gevraagd in twee weken
calls-wave-what = Iedereen krijgt een eigen vraag met dag, tijd en taak, en kan met één tik ja of nee zeggen. Haal het vinkje weg bij wie u niet wilt vragen.
calls-wave-send = Verstuur deze golf ({ $count })

calls-things = Wat er verder nodig is
calls-thing-what = Wat is er nodig?
calls-thing-count = Hoeveel?
calls-thing-add = Zet erbij
calls-thing-remove = Haal weg
calls-thing-promised = Toegezegd
calls-thing-giver = Door wie
calls-thing-wanted = { $count } nodig
calls-thing-left = nog { $count } nodig
calls-thing-enough = er is genoeg

calls-channel = Vraag een vereniging om mee te doen
calls-channel-hint = Kopieer deze tekst naar de appgroep. Zet er ?via= en een woord achter, dan ziet u hoeveel mensen via die club kwamen.
calls-channel-links = Links met een woord voor een club
calls-channel-message = Doet u mee? { $call }, { $day }, { $place }. Aanmelden kan zonder account: { $address }

calls-off-button = Afgelasten
calls-off-title = Gaat het niet door?
calls-off-told = { $count ->
    [0] Er is niemand die bericht moet krijgen.
    [one] 1 aanmelding krijgt meteen bericht.
   *[other] { $count } aanmeldingen krijgen meteen bericht.
 }
calls-off-why = Waarom?
calls-off-weather = Het weer
calls-off-few = Te weinig mensen
calls-off-other = Iets anders
calls-off-yes = Gelast af en vertel het iedereen

calls-poster-how = Doet u mee? Scan de code of ga naar
calls-poster-code = QR-code met het adres van deze oproep

calls-done-made = Het concept staat klaar. Kijk het na en zet het open.
calls-done-saved = Bewaard.
calls-done-opened = De oproep staat open. Iedereen kan zich aanmelden.
calls-done-wave = De golf is verstuurd. Antwoorden komen hier vanzelf binnen.
calls-done-off = De oproep is afgelast. Iedereen krijgt bericht.
calls-done-thanked = Iedereen is bedankt.
calls-done-softs = Wie alleen komt als het nodig is, krijgt nu bericht.
calls-done-pledge = Bijgewerkt.
calls-done-behalf = Bijgeschreven.
calls-done-removed = Het concept is weg.
calls-done-changed = Veranderd.

calls-fault-title = Vul een titel in van ten hoogste 80 letters.
calls-fault-long = Een van de teksten is te lang. Maak hem korter.
calls-fault-area = Kies een dorp of buurt uit de lijst.
calls-fault-day = Vul een dag in, zoals 14-3-2027.
calls-fault-past = Deze dag is geweest of te ver weg. Kies een dag vanaf vandaag.
calls-fault-until = De laatste dag om aan te melden klopt niet. Kies een dag vanaf vandaag, niet na de dag zelf.
calls-fault-tasks = Geef één tot twaalf taken een naam.
calls-fault-places = Elke taak heeft minstens 1 plek, en een oproep ten hoogste 5.000.
calls-fault-hours = Vul tijden in zoals 10:00 en 12:00. Het einde komt na het begin.
calls-fault-taken = Er hebben zich al mensen aangemeld voor die plekken. Meld eerst mensen af, of laat de plekken staan.
calls-fault-support = Zeg wat de groep nodig heeft, zoals begeleiding of zittend werk.
calls-fault-reach = Dit is geen telefoonnummer of mailadres. Kijk het nog eens na.
calls-fault-reach-needed = Vul een telefoonnummer of mailadres in. Anders kunnen we niet laten weten dat er plek is.
calls-fault-heads = Kies een aantal van 1 tot 10. Een grotere groep meldt zich in delen aan.
calls-fault-task = Kies een van de taken.
calls-fault-closed = Aanmelden kan hier niet meer. Kijk in de lijst voor iets anders.
calls-fault-state = Dit kan nu niet. Misschien heeft iemand de oproep net veranderd. Kijk nog eens.
calls-fault-often = Er komen te veel aanmeldingen van deze verbinding. Wacht tien minuten, of vraag het de organisatie.
calls-fault-ticket = Deze link is niet heel, of de aanmelding is er niet meer. Open de link uit het bericht nog eens.
calls-fault-nobody = Er is niemand aangevinkt die nog gevraagd kan worden.
calls-fault-pledge = Zeg wat er nodig is, en hoeveel: van 1 tot 1.000.
calls-fault-choice = Kies iets uit de lijst.
calls-fault-group = Voor deze taak is uw groep te groot: zoveel plekken zijn er niet. Meld u in delen aan, bij meer dan één taak, of met minder mensen.
calls-fault-room = Zoveel plekken zijn er niet meer. Kom met minder mensen, of kies een andere taak.

calls-signed = Bevestiging van een aanmelding
calls-signed-subject = { $call }: { $standing ->
    [waiting] u staat op de wachtlijst
    [soft] dank u wel
   *[other] u doet mee
 }
calls-signed-lead = { $standing ->
    [waiting] U staat op de wachtlijst voor { $call }, { $day } { $hours }. Komt er een plek vrij, dan hoort u het.
    [soft] U komt naar { $call }, { $day } { $hours }, als er niemand anders is. U hoort het dan.
   *[other] U doet mee: { $call }, { $day } { $hours }. Kunt u toch niet? Meld u dan af:
 }
calls-signed-body = Uw taak: { $task }. { $brings ->
    [yes] Neem mee: { $bring }.
   *[other] {""}
 }
    Met de knop verandert u uw aanmelding of meldt u zich af.
calls-signed-button = Uw aanmelding

calls-moved-up = Bericht dat er een plek is
calls-moved-up-subject = { $call }: er is plek voor u
calls-moved-up-lead = { $standing ->
    [soft] U bent nodig! Er is niemand anders voor { $call }, { $day } { $hours }. Kunt u niet? Antwoord NEE of meld u af:
   *[other] Er is een plek voor u: { $call }, { $day } { $hours }. Kunt u niet meer? Antwoord NEE of meld u af:
 }
calls-moved-up-body = Uw taak: { $task }. Verzamelen: { $meeting }.
calls-moved-up-button = Uw aanmelding

calls-invited = Vraag om te helpen
calls-invited-subject = Kunt u helpen? { $call }, { $day }
calls-invited-lead = Kunt u { $day } { $hours } helpen bij { $call } ({ $task })? Antwoord JA of NEE, of kies:
calls-invited-body = { $party } vraagt dit aan u omdat u in de buurt woont of dit goed kunt. Nee zeggen is prima.
calls-invited-button = Geef antwoord

calls-start-card = Startkaart, de dag ervoor
calls-start-card-subject = Morgen of vandaag: { $call }
calls-start-card-lead = { $call }: { $day } { $hours }. Verzamelen: { $meeting }. { $led ->
    [yes] Uw ploegleider is { $leader }.
   *[other] {""}
 } Kunt u niet? Antwoord NEE of meld u af:
calls-start-card-body = Uw taak: { $task }. Plek: { $place }. { $brings ->
    [yes] Neem mee: { $bring }.
   *[other] {""}
 }
calls-start-card-button = Uw aanmelding

calls-changed = Bericht dat dag, tijd of plek veranderd is
calls-changed-subject = Let op: { $call } is veranderd
calls-changed-lead = Let op, veranderd: { $call } is nu { $day } { $hours }, { $meeting }. Kunt u dan niet? Antwoord NEE of meld u af:
calls-changed-body = Uw taak: { $task }. Plek: { $place }.
calls-changed-button = Uw aanmelding

calls-off = Bericht dat een oproep niet doorgaat
calls-off-subject = { $call } gaat niet door
calls-off-lead = { $because ->
    [weather] Door het weer gaat { $call } op { $day } niet door. U hoeft niets te doen.
    [few] Helaas gaat { $call } op { $day } niet door: er kwamen te weinig aanmeldingen. U hoeft niets te doen.
   *[other] Helaas gaat { $call } op { $day } niet door. U hoeft niets te doen.
 }
calls-off-body = Fijn dat u mee wilde doen. Met vriendelijke groet, { $party }

calls-thanks = Dank na een oproep
calls-thanks-subject = Dank u wel voor { $call }
calls-thanks-lead = Dank u wel, { $name }! U was erbij op { $day }: { $call }. Met { $together } mensen is het gelukt.
calls-thanks-body = Met vriendelijke groet, { $party }

calls-prompt = Herinnering om te bedanken
calls-prompt-subject = { $call } is voorbij: bedank de mensen
calls-prompt-lead = { $call } is voorbij. Vink aan wie er was en bedank iedereen met één knop.
calls-prompt-body = Dank binnen een dag doet mensen goed, en dan komen ze graag nog eens.
calls-prompt-button = Naar de oproep

calls-kept-signup = Aangemeld voor “{ $title }”: { $state }
calls-kept-asked = Gevraagd voor “{ $title }”: { $state }
calls-kept-made = Oproep die u maakte: “{ $title }”
calls-kept-heads = met { $count } mensen
calls-kept-leads = leidt een groepje
calls-kept-brings = neemt mee: { $what }
calls-kept-yes = u zei ja
calls-kept-no = u zei nee
calls-kept-no-answer = geen antwoord
calls-other-weekday = U schreef { $said }, en het is { $day }. Kijk hieronder welke dag u bedoelt.
