### The charts of the Progress page, and the tables behind them.

## Shared

# A number on a scale.
charts-number = { $n }
charts-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
charts-hours =
    { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
# A cell of a table, or the place of a value: nothing was said about it.
charts-not-told = Not told

## What she did, week by week

charts-weeks-title = What you did, week by week
charts-weeks-running = Running, in minutes
charts-weeks-walking = Walking, in minutes
# The line over the bars.
charts-weeks-line = The most running for that week
charts-weeks-column-week = Week from
charts-weeks-column-run = Running
charts-weeks-column-walked = Walking
charts-weeks-column-most = The most running for that week
charts-weeks-no-line = Not set yet
# Read aloud. $first and $last are the first days of the first and the last week.
charts-weeks-span =
    { $weeks ->
        [one] One week, from { $first }.
       *[other] { $weeks } weeks. The first began on { $first } and the last on { $last }.
    }
charts-weeks-run-in-all =
    { $n ->
        [one] You ran for { $n } minute in all.
       *[other] You ran for { $n } minutes in all.
    }
charts-weeks-walked-in-all =
    { $n ->
        [one] You walked for { $n } minute in all.
       *[other] You walked for { $n } minutes in all.
    }
charts-weeks-line-says = The line shows the most running for each week on your path.
charts-weeks-nothing = Your walks and runs will show here after the first one.

## How she felt, day by day

charts-symptoms-title = How you felt, day by day
charts-symptoms-day = Day
charts-symptoms-leaking = Leaking
charts-symptoms-heaviness = Heaviness or dragging
charts-symptoms-pain = Pain
charts-symptoms-doming = Doming of your tummy
charts-symptoms-none-of-these = None of these
charts-symptoms-none = None
charts-symptoms-a-little = A little
charts-symptoms-a-lot = A lot
# Read aloud. $days is how many days have an answer.
charts-symptoms-span =
    { $days ->
        [one] You answered on one day from { $first } to { $last }.
       *[other] You answered on { $days } days from { $first } to { $last }.
    }
# $group is one of the four groups above; $little and $lot are days.
charts-symptoms-group-says =
    { $group }: a little on { $little ->
        [one] { $little } day
       *[other] { $little } days
    }, a lot on { $lot ->
        [one] { $lot } day
       *[other] { $lot } days
    }.
charts-symptoms-none-of-these-says =
    { $days ->
        [one] You had none of these on { $days } day.
       *[other] You had none of these on { $days } days.
    }
charts-symptoms-empty-says = Days without an answer are left empty.
charts-symptoms-nothing = Your answers will show here after your first check-in.

## Sleep

charts-sleep-title = Your sleep, night by night
# The key of the chart.
charts-sleep-hours = Hours you slept
charts-sleep-mean =
    { $n ->
        [one] Average: { $n } hour
       *[other] Average: { $n } hours
    }
charts-sleep-rough = A rough night
charts-sleep-not-rough = Not a rough night
charts-sleep-column-night = Night
charts-sleep-column-hours = Sleep
charts-sleep-column-rough = How it was
# Read aloud.
charts-sleep-span =
    { $nights ->
        [one] You told us about one night from { $first } to { $last }.
       *[other] You told us about { $nights } nights from { $first } to { $last }.
    }
charts-sleep-between = You slept between { $least } and { $most } hours, and { $mean } hours on average.
charts-sleep-rough-says =
    { $nights ->
        [one] One night was rough.
       *[other] { $nights } nights were rough.
    }
charts-sleep-empty-says = Nights you did not tell us about are left empty.
charts-sleep-nothing = Your sleep will show here after the first night you tell us about.

## Physical tests

charts-tests-title = Your tests, left and right
charts-tests-left = Left
charts-tests-right = Right
charts-tests-repetitions =
    { $n ->
        [one] { $n } time
       *[other] { $n } times
    }
charts-tests-seconds =
    { $n ->
        [one] { $n } second
       *[other] { $n } seconds
    }
# $amount is a number of times or seconds.
charts-tests-target = Target: { $amount }
charts-tests-gate = Needed before you run
charts-tests-guide = A guide
charts-tests-column-test = Test
charts-tests-column-side = Side
charts-tests-column-result = Result
charts-tests-column-target = Target
charts-tests-column-kind = What it is for
charts-tests-column-on = Latest
# In place of a side, for a test that has none.
charts-tests-both = Both
charts-tests-no-target = No target
# Read aloud. $told is each side with its amount; $facts is the target, what it is for, and the date.
charts-tests-says = { $test }: { $told }. { $facts }.
charts-tests-nothing = Your tests will show here after the first one you try.

## The way so far and ahead

charts-way-title = Your path so far, and what comes next
charts-way-done = Done
charts-way-done-on = Done, { $on }
charts-way-here = You are here
charts-way-here-on = You are here, since { $on }
charts-way-ahead = Ahead
charts-way-ahead-on = Ahead, { $on } at the earliest
charts-way-column-stage = Part
charts-way-column-standing = Where you are
charts-way-column-on = Date
charts-way-no-date = No date
# Read aloud. $standing is one of the texts above.
charts-way-says = { $stage }: { $standing }.
charts-way-nothing = Your path will show here after your first questions.
