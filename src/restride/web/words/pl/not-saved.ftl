# When something could not be saved, or was too much at once.
not-saved-heading = Nie zapisano
not-saved-lead = Nie udało nam się zachować tego, co właśnie wysłałaś.
not-saved-typed = To, co wpisałaś, nadal jest na tej stronie. Poczekaj minutę i spróbuj jeszcze raz.
not-saved-file = Poczekaj minutę, wróć i wyślij plik jeszcze raz.
not-saved-again = Spróbuj jeszcze raz
not-shown-heading = Tej strony nie da się teraz otworzyć
not-shown-lead = To nasza wina. Poczekaj minutę i spróbuj jeszcze raz.
not-shown-plan = Nie pokazujemy planu, dopóki nie możemy odczytać wszystkiego, co nam powiedziałaś.
not-saved-help = Jeśli w twoim ciele coś cię niepokoi, nie czekaj na tę stronę.
not-saved-number = Jeśli komuś o tym mówisz, podaj numer { $number }.
