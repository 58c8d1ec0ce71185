# With no signal: what waits on this phone, what could not be taken, installing, and a shared phone.
waits = { $count ->
    [one] 1 entry waits to be sent
   *[other] { $count } entries wait to be sent
}
waits-refused = { $count ->
    [one] 1 entry could not be taken: look at it
   *[other] { $count } entries could not be taken: look at them
}
waits-lost = { $count ->
    [one] This browser has removed 1 entry that was not sent
   *[other] This browser has removed { $count } entries that were not sent
}
entry-refused-unreadable = It cannot be read, so nothing of it was saved. Please tell it again.
entry-refused-kind = This can only be told on its own page. Nothing of it was saved.
entry-refused-day = Its day has not come yet. Look at the date on this phone, then tell it again.
entry-refused-before = Its day is before the birth you told us of. If the day is wrong, tell it again.
entry-refused-clash = Something else was saved under the same number. Please tell it again.
entry-refused-large = It is too long to send. Please tell it again in fewer words.

# How dates are written in this language: a name that browsers know.
waiting-locale = en-GB
waiting-title = Not sent yet
waiting-heading = What waits on this phone
waiting-lead = What you tell with no signal is kept here, so that nobody else can read it. It is sent as soon as there is signal.
waiting-none = Nothing waits. Everything you told on this phone is sent.
waiting-running = Running waits until all of this is sent and a fresh plan is here. Walks, exercises and help stay open.
waiting-seven = Some phones empty what a website keeps after 7 days without a visit. Open the app with signal before that, or install it.
waiting-list = Not sent
waiting-checked_in = How you feel
waiting-session_done = Something you did
waiting-test_performed = A test
waiting-not_today = Not today
waiting-sealed = An entry that your PIN opens
waiting-unreadable = An entry that this phone cannot read any more
waiting-without-day = Day not sure
waiting-send = Send now
waiting-delete = Delete it
waiting-delete-named = Delete: { $name }
waiting-again = Tell it as of today
waiting-again-named = Tell it as of today: { $name }
waiting-sure = Press again to delete it
waiting-sent = All sent.
waiting-because-offline = There is no signal just now. It is sent when there is.
waiting-because-later = The server cannot take it just now. It stays here, and we try again.
waiting-because-busy = Another page is sending it just now.
waiting-because-nobody = This phone is signed out. What waits stays here, and nobody else can read it. It is sent once you are back in.
waiting-because-another = This browser belongs to another record now. What waits from before stays here, and goes to nobody else.
waiting-because-shut = The app is closed on this phone. Open it, and what waits is sent.
waiting-because-pin = That is not the PIN. Try again.
waiting-because-unreadable = The answer of the server was damaged on its way. Nothing is lost. Please try again.
waiting-because-full = This phone has no room left. Free some space, and try again.
waiting-because-none = This browser cannot keep it.
waiting-come-back = Come back to your record
waiting-open = Open the app
waiting-pin-heading = Type your PIN
waiting-pin-why = What is kept on this phone opens with the PIN you set on it.
waiting-pin = PIN
waiting-pin-open = Open
waiting-pin-wrong = That is not the PIN. Try again.
waiting-pin-wait = Please wait { $minutes } minutes before you try again.
waiting-pin-unset = With no signal this opens once you have typed your PIN on this phone with signal.
waiting-nothing-kept-heading = This browser keeps nothing
waiting-nothing-kept = It may be a private window, or its storage is switched off. What you tell is sent at once. With no signal it cannot be kept, and we say so.
waiting-shared-heading = This phone is shared
waiting-shared = So nothing is kept on it. What you tell is sent at once and needs signal.
waiting-lost-heading = This browser has emptied its storage
waiting-lost = Entries that were not sent are gone from this phone. Have a look at what you told last, and tell again what is missing.
waiting-lost-look = Look at what you told
waiting-lost-seen = I have seen this

not-sent-title = Not sent
not-sent-heading = Not sent: there is no signal
not-sent-lead = Go back: what you typed is still there. Send it again when there is signal. It counts once.
not-sent-help = Need help now? These pages open with no signal too.

settings-shared = Do others use this phone too?
settings-why-shared = If they do, nothing is kept on it. The app then needs signal.
settings-shared-no = No, it is mine
settings-shared-yes = Yes, it is shared
install-heading = On your home screen
install-why = Then it opens like an app, and your phone keeps it for when there is no signal.
install-android = In Chrome or Firefox on Android: open the menu of the browser, then "Install" or "Add to Home screen".
install-iphone = In Safari on iPhone: tap Share, then "Add to Home Screen".
install-computer = On a computer: look for the install sign at the end of the address bar.
install-name = The icon is called { app-name }. It says nothing of what it is for.
