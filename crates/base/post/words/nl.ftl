post-hello = Goedendag,
post-link-hint = Werkt de knop niet? Open dan dit adres:
post-foot = Dit bericht is automatisch verstuurd door { $sender }. U kunt er niet op antwoorden.
post-foot-refuse = Wilt u zulke berichten niet meer krijgen? Meld u hier af:

post-signin-subject = Inloggen bij { $sender }
post-signin-lead = U wilt inloggen bij { $sender }. Dat kan met deze knop.
post-signin-button = Inloggen
post-signin-body = Of vul deze code in op de pagina waar u was: { $code }

    De knop en de code werken { $minutes } minuten, en één keer. Geef ze aan niemand door. Wij vragen er nooit om.

    Hebt u dit niet zelf gevraagd? Dan hoeft u niets te doen.

post-unknown-subject = Er is geen account met dit e-mailadres
post-unknown-lead = Iemand wilde met dit e-mailadres inloggen bij { $sender }. Er is geen account met dit adres.
post-unknown-button = Naar de site
post-unknown-body = Was u dit? Probeer het dan met een ander e-mailadres, of vraag om een uitnodiging.

    Was u dit niet? Dan hoeft u niets te doen.

post-invite-subject = Uitnodiging van { $party }
post-invite-lead = { $by } nodigt u uit om mee te doen bij { $party }, als { $role }.
post-invite-button = Bekijk de uitnodiging
post-invite-body = U ziet eerst wat het inhoudt. Daarna kiest u zelf of u meedoet.

    Kent u { $by } niet, of wilt u dit niet? Dan hoeft u niets te doen.

post-setup-test-subject = Testbericht van { $sender }
post-setup-test-lead = Dit is een testbericht. Het is goed aangekomen.
post-setup-test-button = Naar de site
post-setup-test-body = U hoeft niets te doen.

post-passkey-added-subject = Er is een passkey toegevoegd
post-passkey-added-lead = Met een nieuwe passkey kunt u nu inloggen bij { $sender }.
post-passkey-added-button = Bekijk uw passkeys
post-passkey-added-body = Hebt u dit zelf gedaan? Dan is het goed.

    Hebt u dit niet gedaan? Log dan meteen in en verwijder de passkey. Vertel het ook aan de beheerder.

post-erased-subject = Uw gegevens zijn gewist
post-erased-lead = Uw gegevens bij { $sender } zijn gewist.
post-erased-button = Naar de site
post-erased-body = Ze kunnen nog een tijd in oude reservekopieën staan. Die worden later weggegooid.

    Dit is het laatste bericht over uw account. Ook dit e-mailadres bewaren wij niet.

post-membership-ended-subject = U hoort niet meer bij { $party }
post-membership-ended-lead = U kunt bij { $sender } niet meer werken voor { $party }.
post-membership-ended-button = Naar de site
post-membership-ended-body = Klopt dit niet? Vraag het dan aan uw contactpersoon bij { $party }.
post-contact-changed-subject = Uw mailadres is veranderd
post-contact-changed-lead = Bij { $sender } staat nu een ander mailadres, of geen mailadres meer.
post-contact-changed-button = Naar inloggen
post-contact-changed-body = Hebt u dit zelf gedaan of gevraagd? Dan is het goed. Zo niet, vertel het dan meteen aan uw buurthuis of gemeente.

post-address-subject = Is dit uw nieuwe mailadres?
post-address-lead = Bij { $sender } is gevraagd om dit mailadres voortaan te gebruiken.
post-address-button = Naar de bevestiging
post-address-body = De knop werkt een dag, en alleen voor wie daar is ingelogd. Hebt u dit niet gevraagd? Dan hoeft u niets te doen: er verandert niets.
