post-hello = Hello,
post-link-hint = Does the button not work? Then open this address:
post-foot = This message was sent automatically by { $sender }. You cannot reply to it.
post-foot-refuse = Do you not want messages like this any more? Unsubscribe here:

post-signin-subject = Sign in to { $sender }
post-signin-lead = You want to sign in to { $sender }. You can do that with this button.
post-signin-button = Sign in
post-signin-body = Or type this code on the page where you were: { $code }

    The button and the code work for { $minutes } minutes, and once. Do not give them to anybody. We never ask for them.

    Did you not ask for this? Then you do not have to do anything.

post-unknown-subject = There is no account with this e-mail address
post-unknown-lead = Somebody wanted to sign in to { $sender } with this e-mail address. There is no account with this address.
post-unknown-button = Go to the site
post-unknown-body = Was it you? Then try another e-mail address, or ask for an invitation.

    Was it not you? Then you do not have to do anything.

post-invite-subject = Invitation from { $party }
post-invite-lead = { $by } invites you to take part in { $party }, as { $role }.
post-invite-button = See the invitation
post-invite-body = First you see what it means. Then you choose whether you take part.

    Do you not know { $by }, or do you not want this? Then you do not have to do anything.

post-setup-test-subject = Test message from { $sender }
post-setup-test-lead = This is a test message. It has arrived well.
post-setup-test-button = Go to the site
post-setup-test-body = You do not have to do anything.

post-passkey-added-subject = A passkey was added
post-passkey-added-lead = You can now sign in to { $sender } with a new passkey.
post-passkey-added-button = See your passkeys
post-passkey-added-body = Did you do this yourself? Then all is well.

    Did you not do this? Then sign in at once and remove the passkey. Tell the administrator too.

post-erased-subject = Your data has been erased
post-erased-lead = Your data at { $sender } has been erased.
post-erased-button = Go to the site
post-erased-body = It may still be in old back-ups for some time. Those are thrown away later.

    This is the last message about your account. We do not keep this e-mail address either.

post-membership-ended-subject = You no longer belong to { $party }
post-membership-ended-lead = You can no longer work for { $party } at { $sender }.
post-membership-ended-button = Go to the site
post-membership-ended-body = Is this not right? Then ask your contact at { $party }.
post-contact-changed-subject = Your mail address was changed
post-contact-changed-lead = At { $sender } there is another mail address now, or none any more.
post-contact-changed-button = To sign-in
post-contact-changed-body = Did you do or ask this yourself? Then all is well. If not, tell your community centre or municipality at once.

post-address-subject = Is this your new mail address?
post-address-lead = { $sender } was asked to use this mail address from now on.
post-address-button = To the confirmation
post-address-body = The button works for a day, and only for whoever is signed in there. Did you not ask for this? Then you need not do anything: nothing changes.
