### Progress: what was done and told, in pictures.

progress-lead = What you did and how you felt. Days you did not tell us about stay empty, and that is fine.
progress-closed = Your plan is closed for now. What you did stays here for you.
progress-in-all = In all
progress-did = { $activity ->
    [walk] { $times ->
        [one] 1 walk
       *[other] { $times } walks
    }
    [walk_run] { $times ->
        [one] 1 walk with running
       *[other] { $times } walks with running
    }
    [run] { $times ->
        [one] 1 run
       *[other] { $times } runs
    }
    [strength] { $times ->
        [one] Strength once
       *[other] Strength { $times } times
    }
    [pelvic_floor] { $times ->
        [one] Pelvic floor exercises once
       *[other] Pelvic floor exercises { $times } times
    }
    [breathing] { $times ->
        [one] Calm breathing once
       *[other] Calm breathing { $times } times
    }
    [mobility] { $times ->
        [one] Gentle moving once
       *[other] Gentle moving { $times } times
    }
   *[low_impact] { $times ->
        [one] Bike, swim or cross-trainer once
       *[other] Bike, swim or cross-trainer { $times } times
    }
}
progress-table = The same as a table
progress-entries = Everything you told us
progress-tell = Tell us what you did

## The path

# $stage is the name of a stage, as it stands in the guideline.
progress-way-here = You are here: { $stage }.
progress-way-since = You came here on { $on }: { $stage }.
progress-way-ahead = { $stages ->
    [one] One more part comes after it.
   *[other] { $stages } more parts come after it.
}

## Weeks. $weeks counts the one she is in.

progress-weeks-both = { $weeks ->
    [one] This week you ran for { $run } minutes and walked for { $walked } minutes.
   *[other] In these { $weeks } weeks you ran for { $run } minutes and walked for { $walked } minutes.
}
progress-weeks-run = { $weeks ->
    [one] This week you ran for { $n } minutes.
   *[other] In these { $weeks } weeks you ran for { $n } minutes.
}
progress-weeks-walked = { $weeks ->
    [one] This week you walked for { $n } minutes.
   *[other] In these { $weeks } weeks you walked for { $n } minutes.
}
progress-weeks-most = The most running for this week is { $most } minutes. It is not a goal: less is fine.
progress-weeks-now = You ran { $run } minutes of it so far.
progress-weeks-untold = { $runs ->
    [one] For one run we do not know how many minutes were running. It is not in the bars.
   *[other] For { $runs } runs we do not know how many minutes were running. They are not in the bars.
}

## How she felt

progress-symptoms-says = { $days ->
    [one] In the last { $weeks } weeks you told us how you felt on 1 day.
   *[other] In the last { $weeks } weeks you told us how you felt on { $days } days.
}
progress-symptoms-none = You had none of these on { $days } of { $of } days.
progress-symptoms-pain = Pain of { $score } out of 10 or more shows as "a lot".

## Sleep

progress-sleep-says = { $nights ->
    [one] You told us about 1 night in the last 4 weeks. You slept for { $hours } hours.
   *[other] You told us about { $nights } nights in the last 4 weeks. On average you slept for { $hours } hours.
}
progress-sleep-rough = { $nights ->
    [one] 1 night was rough.
   *[other] { $nights } nights were rough.
}
progress-sleep-no-rough = { $nights ->
    [one] You told us about 1 night in the last 4 weeks. It was not rough.
   *[other] You told us about { $nights } nights in the last 4 weeks. None was rough.
}

## Tests

progress-test-holds = { $test }: how long each one lasted
progress-tests-says = { $of ->
    [one] You tried 1 of the tests that come before running. { $there ->
        [0] Your count is not at the target yet.
       *[other] Your count is at the target.
    }
   *[other] You tried { $of } of the tests that come before running. { $there } of { $of } are at the target.
}
progress-tests-felt = How you felt then and the next day counts too.
progress-tests-guide = These are a guide for your strength. Running does not wait for them.
