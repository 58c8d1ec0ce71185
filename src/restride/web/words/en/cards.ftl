# Cards to print: one session, the week, and the week for whoever helps.
title-cards = Cards
title-card = Card
cards-link = Print your week, or a card for your pocket
cards-link-one = Print this as a card
cards-back = Back to your week on paper
cards-how = Print this page: open the menu of your browser, then "Share" or "Print".
cards-how-small = It fits on one small page (A6). Your printer may also use larger paper.
cards-how-large = It fits on one page of A4.
cards-none = There is nothing to print now.
cards-none-why = Your plan is empty at the moment. Today tells you why, and what comes first.
cards-length = How long is it?

card-week-heading = My week
card-week-lead = Your whole week on one page, for the fridge or your bag. Below it, each part has a small card of its own.
card-dates = { $first } to { $last }
card-until = Good until { $day }. After that, look in Restride again.
card-waits-today = First tell Restride how your body is today. Then you see the steps.
card-waits-later = On that day, look in Restride first. The plan may have moved by then.
card-rest = Rest
card-week-stop = If something hurts or feels wrong, stop. Then tell Restride.
card-emergency = In an emergency: { $says }.
card-week-move = A day does not fit? Leave it out. Nothing is lost.
card-small-ones = Small cards, one for each part
card-partner-link = A page for someone who helps you
card-partner-hint = It says what you do, when, and how long. It says nothing about your body.
card-kind = { $kind ->
    [walk] Walk
    [walk_run] Walk and run
    [run] Run
    [strength] Strength exercises
    [low_impact] Bike, cross-trainer or swim
   *[home] Exercises at home
}

card-in-all = { $minutes ->
    [one] 1 minute in all
   *[other] { $minutes } minutes in all
}
card-key-run = tall: run
card-key-walk = low: walk
card-before = Before you run: are you leaking, or do you feel heaviness, pain or a ridge along your tummy? Then walk today, and tell Restride.
card-stop-run = Stop running if you leak, feel heaviness or dragging, have pain, or your tummy makes a ridge. Walk home the shortest way.
card-stop = Stop if you leak, feel heaviness or dragging, have pain, or your tummy makes a ridge.

card-partner-heading = My week
card-partner-lead = Print it, or show it to someone who helps you.
card-partner-free = Time to myself: { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
card-partner-helps = What helps me
card-partner-help-time = Please keep these minutes free for me, without a break in between.
card-partner-help-ask = Ask me in the morning what time suits me.
card-partner-help-move = If a day does not work, we leave it out. Nothing is lost.
card-partner-help-rest = Rest days are part of the plan.
card-partner-help-fast = How fast or how far does not matter.
card-partner-changes = The plan can change from day to day.
