# Today, the reasons, the other paths.
today-resting = Rest today
today-rest-day = A rest day
today-rest-why = Rest is part of the plan. Your body gets stronger on the days between.
today-do = What to do
today-done-heading = Done today
today-after = How is your body after it? The plan only counts it as a good day once you tell us.
done-line = { $activity ->
    [walk] Walk
    [walk_run] Walk and run
    [run] Run
    [strength] Strength
    [pelvic_floor] Pelvic floor
    [breathing] Breathing
    [mobility] Moving gently
   *[low_impact] Bike, swim or cross-trainer
}, { $minutes } minutes
done-line-untimed = { $activity ->
    [walk] Walk
    [walk_run] Walk and run
    [run] Run
    [strength] Strength
    [pelvic_floor] Pelvic floor
    [breathing] Breathing
    [mobility] Moving gently
   *[low_impact] Bike, swim or cross-trainer
}
running-yes = Running is open today.
running-not-yet = Running: not yet. Here is what helps first.
verdict-refer = First, a physiotherapist or doctor looks at this with you.
verdict-pause = Running waits while your body recovers.
verdict-ask = We need some more answers before we can tell.
verdict-step_back = You go back to easier steps and build up again.
verdict-hold = You stay where you are on your path for now.
verdict-progress = You moved on within the last week.
half-heading = You began to tell us something
half-why = It is not saved yet. Please finish it first. You can also say that it was a wrong tap.
half-go = Go on with it
lengths = How long do you have?
only-minutes = { $minutes } minutes
all-of-it = All of it
not-today = Not today
i-did-this = I did this
asks-heading = A few questions
asks-heading-new = Your first plan is here
asks-why = { $count ->
    [0] You can go on with the first questions.
    [one] 1 question is open. Running waits for it, and you can answer it any day.
   *[other] { $count } questions are open. Running waits for them. Answer a few a day; there is no hurry.
}
asks-go = Answer some
next-day-heading = How are you after { $day }?
next-day-why = How your body feels the day after tells us whether to go on, stay or do less.
changed-heading = What changed since yesterday
changed-running-yes = Running is open now.
changed-running-no = Running is not open today.
changed-level = You are on step { $level }.
changed-because = Because of this:
changed-gone = This no longer holds you back:
why-heading = Why
why-all = All reasons, and who says so
next-heading = What comes next
who-her = You can do this
who-training = Training brings this
who-recovery = Your body brings this as it recovers
who-clinician = A professional can do this
who-time = Time brings this
earliest = { $day } at the earliest
outlook-heading = When could I run?
outlook-run = The first run could be on { $first } at the earliest, if all goes well.
outlook-run-between = The first run could be between { $first } and { $last } at the earliest, if all goes well.
outlook-go = Running { $minutes } minutes in one go could be on { $first } at the earliest.
outlook-go-between = Running { $minutes } minutes in one go could be between { $first } and { $last } at the earliest.
outlook-honest = Many women need longer. Your body sets the date, not the calendar.
week-heading = Your week
rest = Rest
beside-heading = Also today, if you like
notices-heading = Good to know
path-heading = Your path
step-name = step { $level }
paths-link = What the other paths say
already-ran = I already ran
say-more = A check, a sign-off, or something else to tell

urgent-title = Get help first
urgent-nobody-watches = Nobody watches this live. Please make the call yourself, or ask someone to make it.
urgent-still = What you can still do
urgent-plan-rests = Your plan rests until this is looked at. Everything else here still works.
all-help = All help pages
urgent-seen = I have been seen and may go on
summary-link = A summary to show to a doctor
read-link = Read

closed-heading = This plan is closed for now
closed-lead = You told us that you are pregnant or might be. Running and tests from before do not count for it.
closed-who = Talk to your midwife or doctor about exercise that fits you now.
closed-again = I have given birth since

why-title = Why your plan says this
why-lead = Each reason has its source behind it. Open one to see it.
why-rules = What decides today
why-unknown = What we cannot tell yet
why-unknown-count = { $count ->
    [one] 1 thing
   *[other] { $count } things
}
how-to = { $count ->
    [one] How to do it
   *[other] How to do each one
}
why-unknown-why = Not knowing never counts as "all fine".
why-where = Where you are
why-needs = What the next step needs
truth-yes = yes
truth-no = not yet
truth-unknown = not known
says-who = Who says so:
from-overlay = A safety rule over every path.
from-fallback = The path is silent here, so the careful shared path speaks.
our-own-rule = Our own rule ({ $fact }). A clinician has yet to look at it.
holds-until = This holds until { $day } at the latest.

paths-title = What each path says today
paths-lead = Several people have written down how to come back to running. Here they stand side by side.
paths-choose = Choose your path
paths-choose-why = A path that allows more counts from tomorrow. The safety rules stand over all of them.
paths-default = (the careful one we begin with)
paths-save = Follow this path

did-heading = What did you do?
did-why = Everything counts, also a part of something.
activity-walk = A walk
activity-walk-run = Walking and running
activity-run = A run
activity-strength = Strength
activity-pelvic-floor = Pelvic floor exercises
activity-breathing = Breathing
activity-mobility = Gentle moving and stretching
activity-low-impact = Bike, swim or cross-trainer
did-minutes = How many minutes in all?
did-run = How many of them did you run?
did-run-hint = Only if you ran. Leave it empty if you do not know.
did-part = It was a part of what I planned
mend-minutes = Type the minutes in digits, from 1 to 1440.
mend-run-minutes = Type the minutes you ran in digits. It is at most the minutes in all.

not-today-heading = Not today is a full answer
not-today-lead = We note it as caring for yourself. You lose nothing.
not-today-why = You can say why, if you like
reason-tired = A bad night
reason-ill = I am ill: running waits until I am well
reason-busy = No time
reason-low = I feel low today
reason-other = Something else
just-not-today = Just not today
rest-heading = Today you can rest
rest-lead = Your plan waits for you. It moves with you, not with the calendar.
rest-if = If you feel like something small
rest-lie = Lie down for ten minutes and breathe slowly.
rest-walk = Walk a little, as far as you like.

step-repeat = { $times ->
    [one] 1 time:
   *[other] { $times } times:
}
step-walk = Walk { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
step-run = Run { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
step-walk-seconds = Walk { $seconds } seconds
step-run-seconds = Run { $seconds } seconds
step-walk-both = Walk { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} { $seconds } seconds
step-run-both = Run { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} { $seconds } seconds
dose-sets = { $sets } rounds
dose-reps = { $reps ->
    [one] 1 time
   *[other] { $reps } times
}
dose-hold = hold { $seconds } seconds
dose-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
dose-both-sides = each side

your-week = Your days, your minutes, your goal
your-week-heading = Your week
your-week-lead = Your plan fits around these. You can leave them empty.
tell = Tell
changed-stage = You are in this part of your path now: { $stage }
changed-verdict = What we advise today has changed.
closed-still = What you told us stays. Reading, help and your record still work.
today-more = If you like, there is also this
again-heading = Tell us when this is over
body-first = First tell us how your body is today. Then you see the steps. "Start" asks you too.
body-first-go = How my body is
