# Wat iemand draagt, en het bericht aan wie het overneemt
handover-kind-round = Rondes
handover-kind-promise = Beloften
handover-kind-group = Groepen
handover-kind-contact = Contacten
handover-kind-call = Oproepen
handover-kind-buddy-pair = Maatjes
handover-kind-activity = Activiteiten
handover-kind-place = Plekken
handover-kind-entry = Op de kaart
handover-kind-signal = Signalen

handover-one-round = Ronde
handover-one-promise = Belofte
handover-one-group = Groep
handover-one-contact = Contact
handover-one-call = Oproep
handover-one-buddy-pair = Maatjespaar
handover-one-activity = Activiteit
handover-one-place = Plek
handover-one-entry = Op de kaart
handover-one-signal = Signaal

handover-fault-colleague = Iemand die u koos, werkt hier niet (meer) met bewoners. Kies een collega uit de lijst.
handover-fault-long = De regel over een collega is te lang. Gebruik hoogstens 300 letters.
handover-fault-nothing = U hebt nog niets gekozen. Kies voor minstens één ding een collega.
handover-fault-choice = Deze keuze staat niet in de lijst. Kies opnieuw.

handover-taken = Bericht aan wie iets van een collega overneemt
handover-taken-subject = U neemt iets over bij { $party }
handover-taken-lead = { $known ->
        [yes] { $giver } draagt iets aan u over: { $count } in totaal.
       *[no] Bij { $party } had iets geen eigenaar meer. U neemt het over: { $count } in totaal.
    }
handover-taken-body = { $named ->
        [yes] Het gaat om: { $names }.
       *[no] Op uw lijst leest u wat het is.
    } { $privately ->
        [yes] Bij { $private } daarvan hoort de naam van een bewoner. Die leest u alleen op uw lijst.
       *[no] {""}
    }

    { $introduced ->
        [yes] Zo wordt u voorgesteld: { $line }
       *[no] Kijk op uw lijst wat er als eerste moet gebeuren.
    }
handover-taken-button = Naar mijn lijst
