# The player of a walk or run. What stands in { $braces } is filled in on the phone.
# How dates and times are written.
go-locale = en-GB
go-title = Timer
go-heading = Your walk or run
go-wait = One moment. Your plan is being opened.
go-wait-signal = One moment. We look whether your plan has news.
go-without = The timer needs scripts, and this browser has them switched off. The steps are on the page Today.
go-not-now = Not now
go-start = Start
go-choose = Which one?
go-app = Restride
go-locked-title = Session

# Before she starts.
go-what = What it is
go-on-day = { $day }
go-in-all = { $minutes } in all. Warm-up and cool-down are in it.
go-in-all-walk = { $minutes } in all.
go-length = { $minutes } min
go-ends = Start now and it ends at about { $time }.
go-needs = What you need
go-needs-shoes = Shoes you can walk and run in.
go-needs-phone = Your phone with some battery, in a pocket or in your hand.
go-needs-place = A way outside, a treadmill, or room to go back and forth.
go-sound = Sound
go-sound-voice = Voice and tones
go-sound-tones = Tones only
go-sound-none = No sound
go-music = I play my own music
go-music-why = Single tones then. The screen has to stay on.
go-buzz = Vibrate at each change, while the screen is on
go-sound-now-voice = voice and tones
go-sound-now-tones = tones only
go-sound-now-none = none
go-sound-now-music = single tones beside your music
go-plan-of = No signal. This is your plan as it was on { $day } at { $time }.

# The four, before a run.
go-ask-heading = How is your body today?
go-ask-why = Tick what you have today, or have had since you last told us.
go-four-mend = Something you ticked still needs an answer.
go-pain-places = Open each place that hurts and choose a number: 0 is none, 10 is the worst.

# Instead of a run.
go-no-symptom = Today you walk
go-no-symptom-why = Thank you for telling us. Running waits today. A walk is fine if it feels good.
go-symptom-kept = What you told us is kept. It goes into your plan as soon as there is a signal.
go-no-expired = Your plan is waiting for news
go-no-expired-why = This phone has an older plan. Open the app once with a signal, then running can open again.
go-no-no-check-in = First tell us how you are
go-no-no-check-in-why = Your last check-in was some time ago. It takes one minute, and then your plan is right again.
go-no-unsent = Something still has to be sent
go-no-unsent-why = This phone keeps something you told us. It may change your plan. Running waits until it has been sent.
go-no-clock = The clock of this phone does not fit
go-no-clock-why = We cannot tell which day it is. Open the app once with a signal. Until then, walk.
go-no-plan-says-no = Running: not yet
go-no-plan-says-no-why = Your plan has no running for you today. The page Today says what helps first.
go-no-unreadable = We cannot read your plan
go-no-unreadable-why = What this phone keeps of it is not whole. Open the app once with a signal.
go-no-another-day = This run is for another day
go-no-another-day-why = It is planned for { $day }. The days between runs help you get stronger.
go-no-not-kept = Your answer could not be kept
go-no-not-kept-why = This phone has no room for it, or keeps nothing in private mode. Without your answer there is no run.
go-instead-walk-heading = A walk of { $minutes }
go-instead-walk-why = The same time, at your own speed. It counts.
go-instead-walk = Walk
go-tell = Check in
go-what-helps = What helps now
go-signs = Signs that need help quickly

# While she moves. One word is huge: run or walk.
go-run = Run
go-walk = Walk
go-paused = Pause
go-which = Run { $number } of { $runs }
go-runs-done = { $number } of { $runs } runs done
go-walking-rest = Walking the rest
go-left-in-all = { $time } left in all
go-next-run = Next: run, { $time }
go-next-walk = Next: walk, { $time }
go-next-end = Then you are done
go-paused-why = Take the time you need. It goes on exactly here.
go-pause = Pause
go-on = Go on
go-walk-the-rest = Walk the rest
go-end-here = End here
go-wrong = Something is not right
go-sound-on = Sound on
go-say-run = Run. { $time }. { $number } of { $runs }.
go-say-run-alone = Run. { $time }.
go-say-walk = Walk. { $time }.
go-say-paused = Pause. { $time } left in this part.
go-not-keeping = This phone cannot keep your place. Leave this page open.
go-no-file = The sound plays while the screen is on.
go-withdrawn = Your plan has changed. Walk from here, and look at Today afterwards.
go-another-day = A new day has begun. What is left is a walk.

# Something is not right.
go-wrong-heading = What do you notice?
go-wrong-lead = You need not run any more. Walk slowly, or stand still.
go-wrong-now = Signs that need help now
go-wrong-other = Something else
go-home-heading = Thank you. It is noted.
go-home-lead = There is no more running today. How would you like to go on?
go-home-signs = If it gets worse
go-home-signs-why = Stop, and ask for help. Nobody watches this live.
go-walk-home = Walk on
go-stop-here = Stop here

# Where the clock cannot tell.
go-doubt-back = The clock of this phone went back
go-doubt-back-why = So we do not know how far you are. Up to then it was { $time }.
go-doubt-leapt = More than a day has gone by
go-doubt-leapt-why = We do not know what happened in it. Up to then it was { $time }.
go-doubt-away = Did you go on to the end?
go-doubt-away-why = This page was closed for a while. We last saw you at { $time }.
go-doubt-drop = Leave it out
go-doubt-keep = Keep { $time }
go-doubt-part = Only { $time }
go-doubt-all = Yes, all of it

# After.
go-well-done = Well done
go-kept-heading = What you did counts
go-did = You moved for { $time }. { $ran } of it was running.
go-did-walk = You walked for { $time }.
go-after-four = Any of these, now or on the way?
go-later = Later
go-after-care = Thank you for telling us. Your plan takes it in. If it gets worse, ask for help.
go-next-one = { $day }: { $title }, { $minutes }.
go-next-unknown = Today shows what comes next.
go-next-changes = Your plan may change with what you told us. Today shows what comes next.
go-kept = Kept on this phone.
go-sent = Kept and sent.
go-not-kept = This phone could not keep it. Leave this page open and make some room, or tell it on the page Today.
go-waiting = { $plural ->
    [one] Kept on this phone. { $n } entry is not sent yet. It goes by itself once there is a signal.
   *[other] Kept on this phone. { $n } entries are not sent yet. They go by themselves once there is a signal.
}

# Nothing to play.
go-nothing-heading = No walk or run today
go-nothing-why = Your plan has none for today. What it has is on the page Today.
go-gone-heading = Your plan has changed
go-gone-why = This session is not in it any more. The page Today has what is.
go-closed-heading = This plan is closed for now
go-closed-why = What you told us stays. Reading and help are open.
go-no-plan-heading = There is no plan on this phone yet
go-no-plan-why = Open the app once with a signal. After that this page works without one.
go-nobody-heading = There is no plan on this phone
go-nobody-why = This browser holds no record. You can begin one, or come back with your code.
go-begin-here = To the beginning
go-shut-heading = The app is closed
go-shut-why = Open it first. Then your plan is here.
go-pin-wrong = That is not the PIN. Try again.
go-pin-wait = { $plural ->
    [one] That is not the PIN. Please wait { $n } minute before you try again.
   *[other] That is not the PIN. Please wait { $n } minutes before you try again.
}
go-unreadable-heading = We cannot read your plan
go-unreadable-why = What this phone keeps of it is not whole. Open the app once with a signal. Until then there is no run.

# The pocket test.
go-pocket = A 20-second pocket test
go-pocket-why = It tells you what this phone can do with its screen off, before you rely on it outside.
go-pocket-go = Try it
go-pocket-lead = Some phones stop the sound when the screen is off. Find out here, at home.
go-pocket-1 = Turn the sound up and press "Begin".
go-pocket-2 = Lock the screen and put the phone into your pocket.
go-pocket-3 = Listen. You hear a beep every 4 seconds. After 20 seconds, unlock the phone.
go-pocket-begin = Begin
go-pocket-left = { $plural ->
    [one] { $n } second to go
   *[other] { $n } seconds to go
}
go-found-heading = What this phone can do
go-found-went-on = The sound went on while the screen was off. You can put the phone away.
go-found-stopped = The sound stopped while the screen was off. Keep the screen on, or take the printed card along.
go-found-not-seen = The screen stayed on, so we could not tell. Lock the phone during the test.
go-found-silent = The phone played no sound at all. Look at its volume, or take the printed card along.
go-found-buzz = Vibrates
go-found-on = Can keep the screen on
go-found-can = Yes
go-found-cannot = No
go-found-honest = This is what we could measure. Only your ears tell whether it was loud enough.
go-again = Try again

# Lengths of time.
go-minutes = { $plural ->
    [one] { $n } minute
   *[other] { $n } minutes
}
go-seconds = { $plural ->
    [one] { $n } second
   *[other] { $n } seconds
}
go-time-both = { $minutes } { $seconds }
