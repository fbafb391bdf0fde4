# Het plan van de week

matching-week-title = Het plan voor deze week
matching-week-lead = Wie helpt wie? Wij zoeken de beste verdeling over alle open vragen: dichtbij, passend en eerlijk verdeeld. Er gaat niets de deur uit voordat u een regel overneemt.
matching-week-nothing-open = Er zijn geen open vragen die u mag zien. Zodra iemand iets vraagt, kunt u hier een plan maken.
matching-week-make = Maak het plan voor deze week
matching-week-make-again = Maak het plan opnieuw
matching-week-open = { $count ->
    [one] Er staat 1 vraag open.
   *[other] Er staan { $count } vragen open.
}
matching-week-making = Het plan wordt gemaakt. Deze bladzijde kijkt vanzelf opnieuw.
matching-week-look-again = Kijk nu
matching-week-failed = Het plan kon niet gemaakt worden. Probeer het nog eens.
matching-week-overtaken = Er is iets veranderd sinds dit plan: een nieuwe vraag, een antwoord, of iemand die niet meer meedoet. Maak het plan opnieuw; wat u vastzette en overnam, blijft.
matching-week-made-on = Plan van { $day }
matching-week-helped = { $count ->
    [one] 1 vraag krijgt hulp
   *[other] { $count } vragen krijgen hulp
}
matching-week-missing = { $count ->
    [0] niemand blijft over
    [one] voor 1 vraag is nog niet iedereen gevonden
   *[other] voor { $count } vragen is nog niet iedereen gevonden
}
matching-week-travel-all = samen { $minutes } minuten fietsen, heen en terug
matching-week-asked = { $count ->
    [one] 1 buur is gevraagd
   *[other] { $count } buren zijn gevraagd
}
matching-week-spread = { $people ->
    [one] 1 buur
   *[other] { $people } buren
} met { $tasks ->
    [one] 1 vraag
   *[other] { $tasks } vragen
}
matching-week-take-all = { $count ->
    [one] Neem de regel over
   *[other] Neem alle { $count } regels over
}
matching-week-take-hint = De buren krijgen dan een bericht met de vraag, zonder naam. Wie geen mail en geen mobiel heeft, belt u zelf.
matching-week-lines = Wie helpt wie
matching-week-no-lines = Er staat geen regel in het plan. Hieronder leest u waarom.
matching-week-travel = { $minutes } minuten fietsen
matching-week-is-locked = staat vast
matching-week-is-asked = is gevraagd
matching-week-take = Neem over
matching-week-lock = Zet vast
matching-week-free = Laat los
matching-week-refuse = Niet deze twee
matching-week-refused = Niet samen: { $count }
matching-week-allow = Toch wel

matching-week-same-words = alleen dezelfde woorden
matching-week-no-distance = plek niet bekend of niet nodig
matching-week-helped-before = { $count ->
    [one] hielp hier al een keer
   *[other] hielp hier al { $count } keer
}
matching-week-not-asked = lang niet gevraagd
matching-week-often-yes = buren hier zeggen vaak ja
matching-week-only-part = helpt bij een deel
matching-week-asked-lately = { $count ->
    [one] kort geleden al gevraagd
   *[other] kort geleden al { $count } keer gevraagd
}

matching-week-left-out = Nog niemand gevonden
matching-week-left-out-more = En nog { $count } vragen. Help eerst deze.
matching-week-somebody = Iemand
matching-week-other-request = een andere vraag
matching-week-why-professional = Eerst een professional: in deze vraag hoorden wij gevaar.
matching-week-why-not-understood = Wij begrepen niet wat er nodig is.
matching-week-why-nobody = Niemand in de buurt biedt dit aan.
matching-week-why-contact = Geen buur, maar misschien wel dit:
matching-week-why-no = Iedereen die dit kan, zei nee.
matching-week-why-asked = Iedereen die dit kan, is al gevraagd.
matching-week-why-refused = Wie er over is, mag niet bij deze vraag.
matching-week-why-full = Iedereen die dit kan, heeft deze week genoeg te doen.
matching-week-why-promised = Iedereen die dit kan, staat vast bij een andere vraag.
matching-week-why-elsewhere = { $giver } kan dit, maar is harder nodig voor “{ $other }”. Anders wordt het hele plan { $minutes } minuten slechter.
matching-week-why-too-much = { $giver } kan dit, maar het is ver of past maar half: { $minutes } minuten meer dan het nu waard lijkt. Wacht de vraag langer, dan telt zij zwaarder.
matching-week-help-speaker = Zoek in of bij { $area } iemand die { $languages } spreekt, voor: { $need }.
matching-week-help-language = Zoek in of bij { $area } iemand die { $languages } spreekt.
matching-week-help-time = Zoek in of bij { $area } iemand die kan op { $when }, voor: { $need }.
matching-week-help-doing = Zoek in of bij { $area } iemand voor: { $need }.
matching-week-help-text = Vraag na wat er precies nodig is, en verander de vraag.
matching-week-help-professional = Bel of ga langs, en vraag een professional mee te kijken.

matching-week-done-made = Het plan is gemaakt. Er is nog niemand gevraagd.
matching-week-done-locked = Deze regel staat vast. De rest van het plan is opnieuw het beste.
matching-week-done-freed = Deze regel is los. Het plan is opnieuw het beste.
matching-week-done-refused = Deze twee komen niet bij elkaar. Het plan is opnieuw het beste.
matching-week-done-allowed = Deze twee mogen weer bij elkaar. Het plan is opnieuw het beste.
matching-week-done-before = Dat was al gedaan. Er is niets dubbel gestuurd.
matching-week-done-overtaken = Het plan is intussen veranderd. Kijk nog eens.
matching-week-done-all = { $count ->
    [0] Niemand is gevraagd.
    [one] 1 buur is gevraagd.
   *[other] { $count } buren zijn gevraagd.
}{ $not ->
    [0] {""}
    [one] {" "}Bij 1 regel kon het niet meer.
   *[other] {" "}Bij { $not } regels kon het niet meer.
}

matching-week-all-at-once = Alles in één keer overnemen
matching-week-all-sure = Lees het plan eerst na. Er gaan dan { $count } vragen tegelijk de deur uit.
