# When something could not be saved, or a page could not be read.
not-saved-heading = Not saved
not-saved-lead = We could not keep what you just sent.
not-saved-typed = What you typed is still on this page. Wait a minute, then try again.
not-saved-file = Wait a minute, then go back and send your file again.
not-saved-again = Try again
not-shown-heading = This page cannot be opened just now
not-shown-lead = The fault is ours. Wait a minute, then try again.
not-shown-plan = We show no plan while we cannot read all that you told us.
not-saved-help = If something feels wrong in your body, do not wait for this page.
not-saved-number = If you tell somebody about this, give them the number { $number }.
