# More, and everything about her own record.
title-entries = What you told us
title-take = Take along
title-summary = Summary
title-bring = Bring back
title-delete = Delete
title-gone = Gone
title-words = Words
title-tell = Tell us

more-lead = Your record, this app, and things to read.
more-lead-new = Reading works for everyone. You need no account.
more-hers = Your record
more-entries = What you told us
more-entries-hint = Look at every entry, or take one back.
more-words = Words that fit
more-words-hint = Choose which words we use. You can change them at any time.
more-take = Take it along
more-take-hint = As a file, or as one page for a doctor or physiotherapist.
more-bring = Bring back a file
more-delete = Delete everything
more-tell = Tell us more
more-signed = A check or a sign-off
more-signed-hint = When somebody has looked at you and agreed, or has not yet.
more-before = Strength before you came here
more-pregnant = I am pregnant, or might be
more-pregnant-hint = Your plan closes. What you told us stays.
more-say = Something else to tell
more-app = This app
more-settings = Settings
more-settings-hint = Language, night screen, left or right hand, fewer words, country.
more-code = Your code
more-devices = Your devices
more-pin = PIN for this device
more-read = Reading
more-read-all = Everything to read
more-glossary = Words, explained
more-sheet = A sheet for your physiotherapist
more-find = Find a physiotherapist
more-begin = Begin, or come back
more-start = Begin
more-come-back = I have a code from another phone
more-leave = Leaving in a hurry
more-leave-how = "Leave" at the top covers this page at once. On a keyboard, press Escape twice.
more-leave-limits = It cannot empty the history of your browser, and it cannot see programs that watch this phone. A PIN keeps others out of your record here.

take-heading = Take your record along
take-lead = It is yours. The file holds everything. The page holds what a doctor needs. Nothing is taken away here.
take-file-heading = As a file
take-file-what = { $count ->
    [0] There is nothing in it yet.
    [one] All of it in an open format: 1 entry.
   *[other] All of it in an open format: { $count } entries.
}
take-file-how = You can bring it back here, or on another server, and get the same plan. Keep it where only you can open it.
take-file-signed = A sign-off that a clinician made counts again only from an unchanged file of this server.
take-file-get = Get the file
take-page-heading = As one page
take-page-what = For a doctor or physiotherapist: the birth, your step, tests, sign-offs, what you felt, and the last four weeks.
take-page-left-out = Mood, a loss and your own words are left out unless you tick them.
take-page-get = See the page
# Also on the page of a closed plan.
take-along = Take your record along
back-to-more = Back to More
back-to-entries = Back to what you told us

summary-heading = Summary
summary-lead = Made with Restride on { $day }, from what I told it. Where it says "you", it means me. Nothing here is a diagnosis.
summary-choose = What else may be on this page?
summary-choose-why = These stay private unless you tick them. Tick, then print or save the page from the menu of your browser.
summary-with-mood = Mood, and thoughts of harming myself
summary-with-loss = The words I chose, which can point to a loss
summary-with-own = My own words
summary-show = Show the page with these
summary-birth = Birth
summary-where = Path and step
summary-running-yes = Running is open today.
summary-running-no = Running: not yet.
summary-reasons = Reasons today
summary-reasons-private = I keep some of the reasons to myself.
summary-signs = Signs that need help, as I ticked them
summary-body = What I felt
summary-body-none = I have not told of any symptom.
summary-tests = Tests, the latest of each
summary-tests-none = No test was told.
summary-signed = Checks and sign-offs
summary-signed-none = No check or sign-off was told.
summary-sessions = The last four weeks
summary-sessions-none = No session was told.
summary-mood = Mood
summary-mood-none = Nothing about mood was told.
summary-loss = Loss
summary-loss-told = On { $day } I chose words about me alone. I may have had a loss.
summary-loss-none = I have not chosen this.
summary-own = In free words
summary-own-none = Nothing was written in free words.
summary-day = Day
summary-what = What
summary-how-long = How long
summary-more-days = { $count ->
    [one] and on 1 day before
   *[other] and on { $count } days before
}

bring-heading = Bring back a file
bring-lead = A file that you took along, from here or from another phone. First you see what is in it. Nothing is kept until you say so.
bring-file = Your file (its name ends in .jsonl)
bring-limit = At most { $megabytes } MB.
bring-look = Look at it first
bring-done = Your entries are here. Nothing that was here before has changed.
bring-mend-nothing = Choose a file first.
bring-mend-large = This file is larger than { $megabytes } MB. Choose the file that Restride made.
bring-mend-not_text = This file is not a text. Choose the file that Restride made; its name ends in .jsonl.
bring-mend-empty = There is nothing in this file. Choose another one.
bring-mend-long = This file holds too much for one go. Make two files of its lines, and bring back one after the other.
bring-mend-again = The file did not come through as a whole. Choose it again.
bring-mend-faulty = Nothing was kept, since something in this file needs mending first.
bring-faults = { $count ->
    [one] What to mend: 1 place (in English)
   *[other] What to mend: { $count } places (in English)
}
bring-faults-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
bring-seen = What is in this file
bring-new = New here
bring-known = Here already
bring-days = It tells of the days
bring-count = { $count ->
    [0] No entry
    [one] 1 entry
   *[other] { $count } entries
}
bring-clashing = { $count ->
    [one] For 1 entry there is another version here. Both are kept, and the more careful one counts.
   *[other] For { $count } entries there is another version here. Both are kept, and the more careful one counts.
}
bring-weakened = { $count ->
    [one] 1 entry says that a clinician made it, and we cannot confirm that. It will count as told by you.
   *[other] { $count } entries say that a clinician made them, and we cannot confirm that. They will count as told by you.
}
bring-births = Births in it
bring-births-none = None
bring-another = The birth on your record is not in this file. It may be the file of somebody else. If you bring it back, your plan counts from the latest birth of all.
bring-both = This file tells of another birth. I want both in my record.
bring-mend-both = Tick the box if you want both births in your record. Or leave the file. Nothing was kept.
bring-plan = Your plan may change with it. The more careful answer always counts.
bring-nothing-new = All of it is here already. There is nothing to bring back.
bring-keep = Bring it all back
bring-leave = Leave it

delete-heading = Delete everything
delete-lead = This cannot be undone, not even by us.
delete-what = What goes
delete-entries = { $count ->
    [0] You have told nothing yet.
    [one] The 1 entry you told us.
   *[other] All { $count } entries you told us.
}
delete-devices = { $devices ->
    [one] The key of this device.
   *[other] The keys of all your { $devices } devices. None of them opens anything then.
}
delete-code = Your code. It brings nothing back then.
delete-backups = Copies that the server keeps for emergencies are gone by { $day } at the latest. If one is used before that day, your part of it is deleted again first.
delete-elsewhere = Files and pages you took along stay where you put them.
delete-take = Take a file along first, if you like. With it you can begin again another day.
delete-take-link = Take it along
delete-sure = Yes, delete everything I told you
delete-mend = Tick the box if you want to delete everything. Nothing has been deleted.
delete-do = Delete everything
delete-keep = Keep it

gone-heading = Everything is deleted
gone-lead = Nothing you told us is left here, and this browser has forgotten it too.
gone-receipt = Receipt
gone-on = Deleted on
gone-entries = Entries
gone-devices = Devices
gone-backups = Emergency copies are gone by
gone-history = The history of your browser may still show that you were here. You can empty it in its settings.
gone-again = You can begin again whenever you like.
gone-begin = Go to the first page

words-setting-heading = Which words fit you?
words-setting-lead = You can change this whenever you like. It changes words, never your plan.
words-saved = Saved.
words-from-tomorrow = From tomorrow any words are used again. Today stays as it is.
# On the first page, where she chose the second answer before.
words-any-later = If you choose any words, they are used again from tomorrow. Today stays as it is.
words-choose = Choose one of the two.

entries-lead = { $count ->
    [0] Nothing yet.
    [one] 1 entry.
   *[other] { $count } entries, the latest first.
}
entries-explain = Open one to see all of it, or to take it back.
entries-pages = Pages
entries-newer = Newer
entries-older = Older
entries-part = Page { $number } of { $of }
state-changed = changed
state-fading = taken back today
state-withdrawn = taken back

entry-said = What you said
entry-nothing = There is no more to it than this.
entry-first = What you said first
entry-other = Another version of the same entry
entry-both = Two versions came in for this entry. Both count, and the more careful answer of the two decides.
entry-target = Go to the entry it changes
entry-saved = Saved.
entry-state-changed = You changed this entry later. The first version is kept too.
entry-state-fading = You took this back today. Whatever in it asks for more care counts until tonight, and from tomorrow none of it does.
entry-state-withdrawn = You took this back. It does not count any more, and it stays on your record.
entry-take-heading = Was this a mistake?
entry-take-how = You can take it back. Until tonight, both count: this entry, and that you took it back. From tomorrow it does not count any more.
entry-take-signs = A warning that came only from this entry closes tomorrow. If you have the sign, or are not sure, keep the entry and ask for help today.
entry-take-answer = A newer answer does not close a warning. To change how you are today, check in again.
entry-take-birth = A birth counts until you say on another day that this entry was a mistake. So one wrong tap cannot open running.
entry-take = Take this back
entry-put-how = You can put it back as it was. Then it counts again at once.
entry-put = Put it back
entry-change = Tell it again
entry-confirm-heading = One more word, on another day
entry-confirm-how = You moved this birth to { $day }, or took it back. That can open running earlier, so it counts once you confirm it.
entry-confirm-today = What you changed about this birth counts once you confirm it here, from tomorrow on.
entry-confirm = Yes, this date is right
entry-clinician = A clinician wrote this. Talk to them if something in it is not right.

told-birth-recorded = The birth
told-birth-date-confirmed = The date of the birth, confirmed
told-background-recorded = About you
told-checked-in = Check-in
told-test-performed = A test
told-session-done = Something you did
told-preparation-credited = Strength from before
told-signed-off = A check or a sign-off
told-sign-off-withdrawn = A sign-off ended
told-guideline-adopted = The path you chose
told-limits-set = Limits set by a clinician
told-not-today = Not today
told-pregnancy-reported = Pregnant, or might be
told-loss-recorded = The words you chose
told-entry-corrected = A change
told-entry-withdrawn = Taken back
told-answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
told-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
told-of = { $what }, { $day }
told-of-it-run = { $minutes ->
    [one] 1 minute of it running
   *[other] { $minutes } minutes of it running
}
told-what = What
told-day = Day
told-how = How it was
told-tear = Tear
told-tear-none = No tear and no cut
told-tear-first = A small tear (first degree)
told-tear-second = A tear with stitches, or a cut (second degree, episiotomy)
told-tear-third = A deep tear (third degree)
told-tear-fourth = A deep tear (fourth degree)
told-tear-unknown = I do not know
told-minutes = How long
told-step = Step
told-distance = How far
told-kilometres = { $n } km
told-how-much = How much of the plan
told-whole = All of it
told-part = A part of it
told-effort = How hard it felt
told-source = Where it comes from
told-test-left = Left
told-test-right = Right
told-test-value = Result
told-test-holds = Holds
told-test-hold-seconds = How long each hold was
told-count = { $unit ->
    [seconds] { $n ->
        [one] 1 second
       *[other] { $n } seconds
    }
   *[other] { $n ->
        [one] 1 time
       *[other] { $n } times
    }
}
told-can-relax = Letting go fully
told-with = With
told-before = Before you came here
told-symptoms = { $question } (then)
told-next-day-symptoms = { $question } (the day after)
told-outcome = What came of it
told-who = Who
told-scope = What they agreed to
told-until = Until
told-by = Told by
told-verified = The clinician, confirmed
told-by-you = You
told-by-clinician = From a clinician ({ $name })
told-by-program = From another program ({ $name })
told-reason = In words
told-most-step = At most step
told-most-runs = At most
told-runs = { $count ->
    [one] 1 run a week
   *[other] { $count } runs a week
}
told-most-more = More each week, at most
told-percent = { $n } %

say-more-heading = Something to tell us?
say-more-lead = Each of these can change your plan. You can take any of them back.
say-more-signed = A check or a sign-off
say-more-signed-hint = Somebody looked at you, and agreed or has not yet.
say-more-before = Strength before you came here
say-more-before-hint = Weeks of strength and easy work you did before.
say-more-pregnant = I am pregnant, or might be
say-more-birth = I have given birth again
say-more-words = Words that fit
say-more-did = Something I did
say-more-check-in = How my body feels

signed-heading = What was it?
signed-lead = Choose what comes closest. It is shown as told by you.
signed-urgent = Have you been seen because of the warning? Choose the first line.
signed-kind-postnatal-check = The check about six weeks after the birth
signed-kind-pelvic-health-assessment = A pelvic health physiotherapist examined me
signed-kind-return-to-run = Somebody agreed that I come back to running
signed-kind-early-start = An earlier start that a clinician wrote down
signed-kind-threshold-work = Work up to the point where a little of a symptom shows
signed-kind-technique-check = Somebody watched me run
signed-kind-medical-go-ahead = A warning sign was looked at, and I may go on
signed-outcome = What came of it?
signed-outcome-0 = I may go on
signed-outcome-1 = I may go on, with something to keep to
signed-outcome-2 = Not yet
signed-scope = Did they agree to any of these?
signed-scope-why = Tick only what they said themselves. You can leave it empty.
signed-scope-assessment = Being examined
signed-scope-impact = Jumping and hopping
signed-scope-running = Running
signed-scope-threshold = A little of a symptom while moving
signed-scope-with-pessary = With a support worn in the vagina (pessary)
signed-who = Who was it?
signed-who-why = It counts only from some professions, so we ask.
signed-name = Their name, if you like
signed-when = When was it?
signed-when-hint = For example: 27 3 2026
signed-today = It was today
signed-told = This counts as told by you, and your plan says so. It ends after a while, or when something new comes up.
mend-signed-outcome = Choose what came of it.
mend-signed-role = Choose who it was.
mend-name = This name is too long. Use at most { $most } letters.
mend-day-nothing = Type the day, or tick that it was today.
mend-day-not_a_date = This is not a date. Type the day, the month and the year in digits, such as 27 3 2026.
mend-day-in_the_future = This day has not come yet. Check the year.
mend-day-two_days = You ticked today and typed another day. Keep one of the two.
signer-physio = Physiotherapist
signer-gp = Doctor (GP)
signer-midwife = Midwife
signer-consultant = Hospital doctor (consultant)
signer-emergency = Emergency department
signer-nurse = Nurse
signer-visitor = Health visitor
signer-psych = Psychologist or psychiatrist
signer-dietitian = Dietitian
signer-coach = Running coach
signer-other = Somebody else
signer-professional = A professional

before-heading = Strength before you came here
before-lead = Did you do strength, walks or other easy work in the weeks before you began here? Those weeks can count.
before-known = { $count ->
    [one] You told us of 1 week. What you type now takes its place; a higher number counts from tomorrow.
   *[other] You told us of { $count } weeks. What you type now takes their place; a higher number counts from tomorrow.
}
before-weeks = How many weeks, since the birth?
before-hint = From 0 to { $most }. Count weeks with at least two sessions.
before-with = Did somebody guide you?
before-with-nobody = No, I did it by myself
before-told = It is shown as told by you. The time since the birth stays as it is.
mend-weeks = Type the number of weeks in digits, from 0 to { $most }.

pregnant-heading = Are you pregnant, or might you be?
pregnant-lead = If you tell us, this plan closes. Running and tests from before do not count any more.
pregnant-care = Talk to your midwife or doctor about exercise that fits you now.
pregnant-now = With bleeding, pain or fluid loss, ask for help today.
pregnant-stays = What you told us stays, and you can take this back.
pregnant-told = You have told us already. Your plan is closed for now.
pregnant-fading = You took this back today. Your plan stays closed until tonight. If it is true after all, tell us again.
pregnant-yes = Yes, close my plan
pregnant-no = No, go back

new-birth-heading = When did you give birth?
new-birth-why = A new path begins with it. Tests and sign-offs from before do not count for it.
new-birth-known = The birth we know of: { $day }.
new-birth-change = Is that date wrong? Change it instead.
mend-birth-not_later = This is not later than the birth we know of. Type a later day, or change the other date instead.
