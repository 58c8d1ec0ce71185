# The first questions.
welcome-heading = Come back to running, step by step
welcome-lead = Tell us how the birth was and how you feel. We show you what to do today, and why.
welcome-no-account = You need no account, no name and no e-mail address.
welcome-six = It takes about 3 minutes. You can skip any question and come back hours later.
welcome-limits = Nothing you type here leaves this server, and nobody watches it live.
words-heading = Which words fit you?
words-why = After a loss, or whenever other words hurt or do not fit, choose the second one. You can change this at any time.
words-any = Any words are fine
words-without = Only words about me and my body
begin = Begin
have-a-code = I have a code from another phone
read-first = Read first

birth-heading = When was the birth?
birth-why = Healing takes time, so the first steps depend on it.
birth-hint = For example: 27 3 2026
day = Day
month = Month
year = Year
birth-weeks = Or: about how many weeks ago?
birth-long-ago = Yes, this date is right
pass-for-now = Not now
mend-birth-nothing = Type the date, or about how many weeks ago. You can also choose "Not now".
mend-birth-not_a_date = This is not a date. Type the day, the month and the year in digits, such as 27 3 2026.
mend-birth-in_the_future = This date has not come yet. Check the year.
mend-birth-long_ago = This is more than { $years } years ago. If it is right, tick the box below.
mend-birth-not_weeks = Type the number of weeks in digits, such as 7.

how-heading = How was the birth?
how-why = A scar or stitches need their own care. Tick all that fit.
how-skip = You can leave this empty and go on.
mode-vaginal = Vaginal birth
mode-forceps = Birth with forceps
mode-vacuum = Birth with a cup (vacuum)
mode-caesarean = Caesarean birth (C-section)
mode-caesarean-planned = Planned caesarean birth (C-section)
mode-caesarean-emergency = Emergency caesarean birth (C-section)
mode-unknown = I would rather not say

answers-heading = Is this right?
answers-lead = You can change each answer now or later.
answers-birth = The birth
answers-how = How it was
answers-signs = Signs that need help
answers-body = How your body feels
answers-told = Told
answers-words = Words
signs-count = { $count ->
    [one] 1 ticked
   *[other] { $count } ticked
}
code-heading = Your code
code-why = Write this down. It brings everything back on another phone, and it works without an account. You find it again under "More".
see-my-plan = See my plan

tear-heading = Was there a tear or a cut?
tear-why = After a deep tear (third or fourth degree), a physiotherapist helps you first. So we ask.
tear-none = No tear and no cut
tear-first = A small tear (first degree)
tear-second = A tear with stitches, or a cut (second degree, episiotomy)
tear-third = A deep tear (third degree)
tear-fourth = A deep tear (fourth degree)
tear-unknown = I do not know, or would rather not say
