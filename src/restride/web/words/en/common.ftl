# Words that are the same on every page.
language-name = English
app-name = Restride
app-description = Step by step, at your own pace.
skip-to-page = Go to the page
help-link = Need help now?
leave-link = Leave
limits-short = This is not a diagnosis, and nobody watches it live. If anything feels wrong, ask for help.
bar-name = Main places
bar-today = Today
bar-check-in = Check in
bar-progress = Progress
bar-more = More

back = Back
back-to-today = Back to Today
continue = Continue
save = Save
change = Change
saved = Saved
title-question = Question
title-step = Page { $number }
title-why = Reasons
title-paths = Paths
step-of = Page { $number } of { $of }
between = between { $first } and { $last }
not-told-yet = Not told yet
or-instead = Or choose one of these instead
minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}

answer-none = No
answer-a-little = A little
answer-a-lot = A lot
answer-yes = Yes
answer-no = No
answer-unsure = I do not know
answer-declined = I would rather not say
answer-number = { $unit ->
    [score] { $number } out of 10
    [hours] { $count ->
        [one] 1 hour
       *[other] { $number } hours
    }
    [weeks] { $count ->
        [one] 1 week
       *[other] { $number } weeks
    }
    [minutes] { $count ->
        [one] 1 minute
       *[other] { $number } minutes
    }
    [times] { $count ->
        [one] 1 time
       *[other] { $number } times
    }
   *[other] { $number }
}
hint-number = { $unit ->
    [hours] Hours, from { $least } to { $most }. Half hours are fine, such as 6.5.
    [weeks] Weeks, from { $least } to { $most }.
    [minutes] Minutes, from { $least } to { $most }.
   *[other] A number from { $least } to { $most }.
}

problems = Something needs another look
mend-choose-one = Choose one of the answers.
mend-choose-some = Choose from the answers on this page.
mend-none-alone = You ticked "none" together with another answer. Keep one of the two.
mend-nothing-chosen = Choose an answer, or choose "Not now".
mend-number = Type a number from { $least } to { $most }, in digits.

level-talk = Talk to someone.
level-soon = Soon.
level-now = Now.
call = Call { $number }
