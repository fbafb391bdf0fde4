# Contact
contact-title = Contact

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
contact-handover-next = Volgende keer: { $day }
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
contact-handover-when = Volgende keer
