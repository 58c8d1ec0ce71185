# Readiness tests: how, counting and timing, how it felt, and the tries so far.
title-tests = Tests
tests-heading = Readiness tests
tests-lead = Each test shows how your body takes a little more. You do it at home, in a few minutes.
tests-first = Your next step waits for these
tests-none-first = Your next step waits for no test now. You can look at all of them.
tests-others = The other tests
tests-all = All tests
tests-link = Readiness tests

try-amount = { $unit ->
    [seconds] { $n ->
        [one] 1 second
       *[other] { $n } seconds
    }
    [minutes] { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }
    [seconds-each] hold each for { $n } seconds
   *[repetitions] { $n ->
        [one] 1 time
       *[other] { $n } times
    }
}
try-on-each-side = on each side
try-aim = The aim
try-gate = Running waits for this on your path.
try-guide = This is a guide only. Running does not wait for it.
try-no-aim = Your path names no aim for this one.
try-row-aim = Aim: { $amount }
try-row-last = Last time, { $day }: { $told }
try-row-new = Not tried yet
try-there = Reached
try-side = { $side ->
    [left] left
    [right] right
   *[both] both
} { $amount }

try-early = This test has jumping in it. It counts for running from { $day } on.
try-early-why = Until then your body is healing. Walking, balance and strength come first, and they bring you here.
try-early-watched = It counts before that day only if a physiotherapist or doctor watches you.
try-rests = Jumping rests for you now. Done today, this test does not count for running.
try-rests-others = The tests without jumping count as always.
try-again-today = You did this test today already. Of two tries on one day, the smaller one counts.
try-how = How to do it
try-form = Try it
try-form-told = I did it, or somebody watched me do it
try-form-hint = You can also type the numbers.
try-field = { $name ->
    [left] Left
    [right] Right
    [holds] Full holds
    [hold_seconds] The shortest hold
   *[value] How much
}
try-unit = { $unit ->
    [count] times
    [time] seconds
   *[minutes] minutes
}
try-plus = One more
try-minus = One less
try-start = Start
try-stop = Stop
try-again = Start again
try-ready = Get ready
try-reached = You reached the aim. Stop when you like.
try-wrong = Something is not right
try-wrong-rest = Stop here and rest. Then tell us below what you notice.
try-let-go = Could you let go all the way after each squeeze?
try-watched = Did one of these people watch you?
try-watched-why = You can leave this empty.
try-felt = While you did it, or right after: any of these?
try-felt-why = Tick what you noticed. These are common, and they can usually be treated.
try-felt-more = Tell us a little more
mend-try-count = Type how many times, in digits, up to 1000.
mend-try-time = Type the seconds in digits, up to 86400.
mend-try-long = Type the minutes and seconds in digits, up to 1440 minutes.
mend-try-nothing = Type at least one number, also if it is 0.

try-done = Kept
try-done-told = You told us: { $told }.
try-done-tomorrow = Tomorrow we ask once more how your body is. With that answer this try can count.
try-done-not-counting = It is kept, and it does not count for running yet.
try-done-felt = You noticed something. Thank you for telling us; leave this test for today.
try-done-felt-next = Your plan has taken it in. Today shows what changes, and what helps now.
try-done-see = See what changes
try-next = Next: { $test }

try-tries = Your tries
try-tries-day = Day
try-tries-told = What you did
try-tries-felt = While doing it
try-tries-after = The day after
try-tries-relax = let go: { $answer ->
    [yes] yes
    [no] no
   *[unsure] not sure
}
try-felt-is = { $truth ->
    [yes] nothing noticed
    [no] something noticed
   *[unknown] not told
}
try-watched-by = watched
