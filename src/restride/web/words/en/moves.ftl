# All moves, each on a page of its own.
title-moves = Moves
moves-heading = Moves
moves-lead = Each has a picture, the steps in words, and an easier or a harder one. You can look at all of them.
moves-jump = All of them
moves-count = { $count ->
    [one] 1 move
   *[other] { $count } moves
}
moves-group-breathing = Breathing
moves-group-pelvic-floor = Pelvic floor
moves-group-core = Tummy and back
moves-group-mobility = Moving and stretching
moves-group-scar = Around a scar
moves-group-balance = Balance
moves-group-strength = Strength
moves-group-impact = Landing and jumping
moves-group-cardio = Walking, cycling and swimming
moves-in-week = In your week
moves-all = All moves

move-picture = The drawing repeats one whole movement. The steps below say the same in words.
move-hold-still = Hold the picture still
move-steps = How to do it
move-breath = Your breath
move-breath-effort = Breathe out on the hard part: as you push, lift or stand up. Breathe in on the easy part.
move-breath-easy = Keep breathing, in your own time.
move-stop = When to stop
move-amount = How much
move-amount-sessions = On these days of your week:
move-amount-none = It is not in your week now.
move-amount-stages = On your path it comes here:
move-amount-nowhere = Your path does not name it. A physiotherapist can tell you if it fits you.
move-amount-new = How much fits you depends on where you are. Your plan tells you, after six short pages.
move-begin = Begin
move-easier-harder = Easier or harder
move-easier = Easier
move-harder = Harder
move-practise = Practise with a guide
move-who-says = Who says so
