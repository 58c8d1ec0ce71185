### The design system on one page: for developers and designers, never shown to users.

look-title = How it looks
look-lead = Every part of the pages, as it is. All that stands here is invented.
look-colours = Colours
look-type = Type
look-acts = Acts
look-cards = Cards
look-levels = The three levels of help
look-asking = Asking
look-wrong = When something needs another look
look-lists = Lists, days and reasons
look-charts = Charts
look-date = A date in three boxes
look-sentence = Walk a little, then rest.
look-link = A link
look-act = Go on
