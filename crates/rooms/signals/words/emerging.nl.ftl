signals-emerging = Wat komt er op?
signals-emerging-lead = Hier is iets vaker gemerkt dan anders, in de laatste weken en in buurten bij elkaar. Het gaat om plekken, nooit om mensen.
signals-emerging-young = Er zijn nog te weinig weken om te vergelijken. Na twaalf weken kijken wij mee. Oudere tellingen inlezen kan ook.
signals-emerging-nothing-yet = Er is nog niets te zien.
signals-emerging-nothing = Nergens is iets duidelijk vaker gemerkt dan anders.
signals-emerging-before = Eerder gezien
signals-to-figures = Aantallen per kwartaal
signals-worries-short = zorg
signals-good-short = goed nieuws
signals-stream-worries = Zorgen samen
signals-stream-good = Goed nieuws samen
signals-cluster-title = { $what }, rond { $centre }
signals-cluster-sentence = { $weeks ->
    [one] Eén week
   *[other] { $weeks } weken
}, { $places ->
    [one] alleen { $centre }
   *[other] { $places } buurten rond { $centre }
}: { $level }.
signals-level-few = te weinig om te tonen
signals-level-usual = ongeveer zoals anders
signals-level-raised = anderhalf keer zo vaak als anders
signals-level-twice = ongeveer twee keer zo vaak als anders
signals-level-threefold = ongeveer drie keer zo vaak als anders
signals-level-manifold = meer dan drie keer zo vaak als anders
signals-chance-years = Door toeval komt zoiets minder dan eens in de { $count } jaar voor.
signals-chance-year = Door toeval komt zoiets minder dan eens per jaar voor.
signals-chance-weeks = Door toeval komt zoiets ongeveer eens in de { $count } weken voor.
signals-followups = { $count } keer iets mee gedaan
signals-how = Hoe weten wij dit?
signals-how-text = Elke week tellen wij de signalen per buurt. Wij zoeken de groep buurten en weken waar het aantal het minst goed door toeval te verklaren is. Daarna schudden wij de cijfers duizenden keren door elkaar: hoe vaak geeft toeval iets wat net zo opvalt? Alleen wat zelden vanzelf gebeurt, staat hier.
signals-how-last = Geteld tot en met { $day }.
signals-how-streams = Wij kijken naar { $count } dingen: elk onderwerp, alle zorgen samen en al het goede nieuws samen.
signals-how-weeks = Wij vergelijken { $count } weken.
signals-how-alarms = Zo vaak mag het loos alarm zijn: { $count } keer in tien jaar.
signals-how-least = Minder dan { $count } signalen laten wij nooit zien.
signals-map-says = Kaart met de buurten waar iets opvalt
signals-course = Hoe ging het?
signals-course-table = Hetzelfde als tabel
signals-course-hint = Wij tonen geen aantallen, maar hoeveel vaker dan anders. Zo kan niemand uitrekenen wie iets doorgaf. De streep is hoe het anders gaat; gekleurd zijn de weken die opvallen. Eén staaf kan meer weken samen zijn: dan waren het er per week te weinig om te tonen.
signals-weeks = Weken
signals-how-often = Hoe vaak
signals-places = Waar?
signals-look-further = Verder kijken
signals-of-this = Signalen uit deze buurt
signals-to-gaps = Wat er mist in de buurt
signals-followed = Wat is ermee gedaan?
signals-followed-none = Nog niets opgeschreven.
signals-follow-what = Wat doet u?
signals-follow-look = Wij gaan kijken
signals-follow-talked = Er is met mensen gepraat
signals-follow-begun = Er is iets begonnen
signals-follow-policy = Meegenomen in een plan of overleg
signals-follow-nothing = Niets nodig: loos alarm
signals-done-followed = Opgeschreven.
signals-figures = Aantallen per kwartaal
signals-figures-lead = Hoeveel signalen er waren, per buurt en onderwerp. Deze cijfers zijn één keer gemaakt en veranderen niet meer.
signals-figures-quarter = Kwartaal
signals-quarter = { $number }e kwartaal { $year }
signals-figures-whole = Terug naar de hele gemeente
signals-figures-hint = 15+ betekent: 15 tot en met 19. Een punt betekent: minder dan { $count }, of verborgen om een klein getal te beschermen. Daarom kunt u niet alles optellen.
signals-figures-file = Bestand (csv)
signals-figures-none = Er is nog geen kwartaal afgelopen waarin iets is doorgegeven.
