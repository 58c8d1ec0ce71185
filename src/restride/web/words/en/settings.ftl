# Settings, the reminder, devices, the way back in, the door, and the page one leaves to.
settings-heading = Settings
settings-lead = These choices belong to this browser. They are kept in it, and nowhere else.
settings-saved = Saved. The pages look like this from now on.
settings-language = Language
settings-why-language = Texts that are not translated yet are shown in English.
settings-place = Where are you?
settings-why-place = We use it for the numbers to call.
settings-theme = Light or dark
settings-why-theme = Night is darker and warmer than dark, for the hours when others sleep.
settings-theme-auto = As this device is set
settings-theme-light = Light
settings-theme-night = Night
settings-hand = Which hand do you use?
settings-why-hand = The main buttons stand on that side.
settings-hand-right = Right
settings-hand-left = Left
settings-amount = How many words?
settings-why-amount = With fewer words, extra explanations go. What to do, and when to get help, always stays.
settings-amount-all = All
settings-amount-fewer = Fewer
settings-more = More settings
settings-reminder = A reminder in your calendar
settings-reminder-short = Off until you want one
settings-devices = Your devices, code and PIN
settings-devices-short = Who can open your record, and where
settings-back = Back to Settings

reminder-title = Reminder
reminder-heading = A reminder in your calendar
reminder-lead = We send you nothing. If you want a reminder, make a small file here and open it with your own calendar.
reminder-reads = This is all it says:
reminder-summary = Your 10 minutes, if you have them.
reminder-days = On which days?
reminder-days-every = Every day
reminder-days-some = Only on these days:
reminder-days-group = Days
reminder-time = At what time?
reminder-time-hint = Such as 09:30. It follows the clock of your phone.
reminder-make = Make the file
reminder-end-heading = To end it
reminder-end = Delete it in your calendar. We do not know that you have it, and nothing comes from us.
reminder-shared = If others can see your calendar, they see this line too.
mend-reminder-days = Choose "Every day", or tick at least one day.
mend-reminder-time = Type a time, such as 09:30.

devices-title = Devices
devices-heading = Your devices
devices-lead = Each of these opens your record. If you do not know one of them, sign it out.
devices-this = This one
devices-since = Since { $date }
devices-unknown = Unknown device
devices-remove = Sign out
devices-remove-named = Sign out: { $name }
devices-others = Sign out all the others
devices-others-why = If somebody may know your code, make a new one too.
devices-done-removed = Signed out. That device opens nothing of yours now.
devices-done-others = All other devices are signed out.
devices-done-pin = The PIN is set on this device.
devices-done-no-pin = This device has no PIN now.
devices-leave-this = Sign out this device
devices-leave-this-why = Afterwards this browser opens nothing of yours. To come back you need your code or a passkey. Without them nobody can open your record again, and we cannot either.
devices-leave-this-code = Look at your code first
devices-leave-this-do = Sign out this device now
devices-code = Your code
devices-code-short = Brings you back on another phone
devices-pin = PIN on this device
devices-pin-on = It is on
devices-pin-off = It is off
devices-passkey = Passkey
devices-passkey-short = Come back with your finger, face or screen lock
devices-back = Back to Your devices
audit-heading = What was done on your record
audit-lead = When, and from which device. What you told is not in this list.
audit-intact = Every line is as it was written.
audit-altered = A line of this list was changed from outside. Tell whoever runs this server.
audit-all = Show everything
audit-begun = Your record began
audit-recorded = { $count ->
    [one] Something you told was saved
   *[other] Something you told was saved, { $count } times
}
audit-restored = { $count ->
    [one] Entries were brought in from a file
   *[other] Entries were brought in from a file, { $count } times
}
audit-device_added = A device came back to your record
audit-device_removed = A device was signed out
audit-other_devices_removed = All other devices were signed out
audit-code_renewed = A new code was made
audit-pin_set = A PIN was set
audit-pin_removed = A PIN was taken away
audit-passkey_added = A passkey was added
audit-passkey_removed = A passkey was removed
audit-other = Something else was done

device-code-title = Code
device-code-heading = Your code
device-code-lead = It brings your record back on another phone. Write it down, or keep it in a password manager.
device-code-new = This is your new code. The one before it opens nothing now.
device-code-who = Whoever has this code can open everything you told. Keep it where only you look.
device-code-small = Capitals, spaces and dashes do not matter when you type it.
device-code-renew-heading = Has somebody seen it?
device-code-renew-why = Make a new code. The old one stops working at once. Your devices stay as they are.
device-code-renew = Make a new code

pin-title = PIN
pin-heading = A PIN on this device
pin-lead = It keeps your pages to yourself when others use this device.
pin-asks = It asks when you come back after 5 minutes, and at once after you pressed "Leave".
pin-help = "Need help now?" always opens without it.
pin-limits-heading = What it does not do
pin-limit-open = A page that is open stays on the screen. Press "Leave" when somebody comes.
pin-limit-code = Whoever has your code opens your record without the PIN.
pin-limit-watched = It does not help against a program that watches this device.
pin-limit-here = It is for this device alone. Set it on each device that needs one.
pin-forgotten = If you forget it, your code opens this device and takes the PIN away.
pin-present = Your PIN now
pin-new = New PIN
pin-new-hint = 4 to 8 digits. Choose one that nobody can guess from your life.
pin-again = The same PIN again
pin-set = Set the PIN
pin-change = Change the PIN
pin-remove-heading = Take the PIN away
pin-remove = Take the PIN away
mend-pin = Type 4 to 8 digits.
mend-pin-again = The two are different. Type the same PIN twice.
not-the-pin = That is not the PIN. Try again.
not-the-pin-wait = { $minutes ->
    [one] That is not the PIN. Please wait 1 minute before you try again.
   *[other] That is not the PIN. Please wait { $minutes } minutes before you try again.
}

passkey-title = Passkey
passkey-heading = Passkeys
passkey-lead = A passkey brings your record back on another device, without the code. You show your finger or face, or open the screen lock.
passkey-choice = You do not need one. Your code keeps working beside it.
passkey-where = The passkey stays on your device, or in the password manager you choose. There it is named after this app and tells nothing else.
passkey-who = Whoever can unlock that device can use the passkey. On a shared device, the code is more private.
passkey-yours = Yours
passkey-since = Made on { $date }
passkey-add = Add a passkey
passkey-added = The passkey works from now on.
passkey-removed = That passkey opens nothing of yours now. You can delete it in your password manager too.
passkey-remove = Remove
passkey-remove-named = Remove: { $name }
passkey-without = This browser cannot use passkeys here. They need a browser with scripts switched on, and a protected address (https).
passkey-cancelled = Nothing was changed. You can try again when you like.
passkey-address = Passkeys do not work at this address. They need a name, such as localhost, not a number.
passkey-wait = Too many tries from here. Please wait a few minutes.
passkey-broken = That did not work, and nothing was changed. Look at your connection and try again.
mend-passkey = The passkey was not added. Try again.
passkey-or = Or with a passkey
passkey-use = Use a passkey
mend-passkey-back = That passkey did not work here. Try another one, or use your code.

unlock-title = Open
unlock-heading = Type your PIN
unlock-heading-open = Open the app
unlock-pin = PIN
unlock-open = Open
unlock-forgotten = I do not know the PIN
unlock-code-why = Your code opens it too, and takes the PIN away. You can set a new one later.
unlock-code = Your code
unlock-with-code = Open with the code
mend-code = That code did not work. Look at it again, letter by letter.
mend-code-wait = { $minutes ->
    [one] Too many tries from here. Please wait 1 minute.
   *[other] Too many tries from here. Please wait { $minutes } minutes.
}

come-back-title = Come back
come-back-heading = Come back with your code
come-back-lead = Your record opens on this device too. Everything is as you left it.
come-back-code = Your code
come-back-hint = Four groups of five letters and digits. Capitals, spaces and dashes do not matter.
come-back-here = This browser opens a record already. With the code of another record, it opens that one instead.
come-back-go = Open my record
come-back-none-heading = No code?
come-back-none = On a device that still opens your record, you find it under More, then Your code. We cannot look it up for you.
come-back-start = Begin a new record

# The page one leaves to. It is about cooking, and it names nothing of ours.
kitchen-title = Kitchen measures
kitchen-lead = Quick conversions for cups, spoons and grams. Level cups and spoons, figures rounded.
kitchen-volume = Spoons and cups
kitchen-measure = Measure
kitchen-millilitres = Millilitres
kitchen-teaspoon = 1 teaspoon
kitchen-tablespoon = 1 tablespoon
kitchen-quarter-cup = ¼ cup
kitchen-third-cup = ⅓ cup
kitchen-half-cup = ½ cup
kitchen-cup = 1 cup
kitchen-ml-teaspoon = 5 ml
kitchen-ml-tablespoon = 15 ml
kitchen-ml-quarter-cup = 60 ml
kitchen-ml-third-cup = 80 ml
kitchen-ml-half-cup = 125 ml
kitchen-ml-cup = 250 ml
kitchen-weight = One cup in grams
kitchen-food = Food
kitchen-grams = Grams
kitchen-flour = Plain flour
kitchen-sugar = White sugar
kitchen-butter = Butter
kitchen-rice = Rice, uncooked
kitchen-oats = Rolled oats
kitchen-oil = Oil
kitchen-g-flour = 130 g
kitchen-g-sugar = 210 g
kitchen-g-butter = 235 g
kitchen-g-rice = 195 g
kitchen-g-oats = 95 g
kitchen-g-oil = 230 g
kitchen-oven = Oven heat
kitchen-heat = Heat
kitchen-degrees = Celsius and Fahrenheit
kitchen-low = Low
kitchen-medium = Medium
kitchen-hot = Hot
kitchen-degrees-low = 150 °C, 300 °F
kitchen-degrees-medium = 180 °C, 355 °F
kitchen-degrees-hot = 220 °C, 430 °F
kitchen-note = For baking, weigh dry food if you can. A packed cup of flour holds about 20 g more.
