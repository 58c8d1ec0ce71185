# Practising with a guide that keeps the pace, and a session one move after the other.
title-practise = Practise
practise-lead-squeeze = The shape grows as you lift and sinks as you let go. Follow it as far as it feels easy.
practise-lead-breath = The shape grows as you breathe in and sinks as you breathe out. Follow it as far as it feels easy.
practise-own-pace = This pace is our own. Yours may be slower: pause as long as you like.
practise-does = { $does ->
    [lift] Squeeze and lift
    [hold] Hold
    [let_go] Let go
    [in] Breathe in
    [out] Breathe out
    [in_soft] Breathe in, go soft
    [out_soft] Breathe out, stay soft
    [out_lift] Breathe out, lift
   *[rest] Rest
}
practise-seconds = { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}
practise-times = { $times ->
    [one] 1 time
   *[other] { $times } times
}
practise-sets = { $sets } rounds, and { $seconds } seconds of rest between them
practise-written = The same in words
practise-lengths = How long?
practise-start = Start
practise-pause = Pause
practise-on = Go on
practise-stop = Stop here
practise-sound-on = Sound is on
practise-sound-off = Sound is off
practise-nth = of
practise-over = You did all of it.
practise-minutes = How many minutes was it?
practise-part-of-it = It was a part of it
practise-none = Your week has none of this now, so there is no guide for it today.
practise-look = See how it is done
practise-back = About this move
mend-practise-minutes = Type the minutes in digits, from 1 to 1440.

session-lead = { $count ->
    [one] 1 move
   *[other] { $count } moves
}, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}. A part counts too.
session-start = Start
session-next = Next
session-before = Back one
session-nth = of
session-turn = Round { $turn }
session-turn-side = Round { $turn }, { $side ->
    [left] left side
   *[right] right side
}
session-turns = Tick each round when you have done it
session-rest = Rest
session-rest-why = Go on when you are ready.
session-side = Now the other side.
session-timer = Time it
session-not-this = Not this one
session-instead = This one instead: { $move }
session-leave-out = Leave it out
session-taken-out = Left out. That is fine.
session-how = How to do it
session-wrong = Something is not right
session-wrong-why = You stop here. We keep what you did, and ask what you notice.
session-over = That was all of it
session-later = This is planned for { $day }. You can look at it now, and tell us when you have done it.
session-go = Start
session-walking = In the last 7 days you walked { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}, on { $days ->
    [one] 1 day
   *[other] { $days } days
}.
session-walking-none = In the last 7 days you told us of no walk yet.
session-walking-goal = You want to run { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} a week. It is best to walk that long each week first.
session-walking-goal-days = You want to run { $days ->
    [one] 1 time
   *[other] { $days } times
} a week. It is best to walk that often first.
session-walking-there = You walk that long already.
session-walking-ask = Tell us how much you want to run
