# Kartki do wydrukowania: jeden trening, cały tydzień i tydzień dla osoby, która pomaga.
title-cards = Kartki
title-card = Kartka
cards-link = Wydrukuj swój tydzień albo kartkę do kieszeni
cards-link-one = Wydrukuj to jako kartkę
cards-back = Wróć do tygodnia na papierze
cards-how = Wydrukuj tę stronę: otwórz menu przeglądarki, a potem „Udostępnij” lub „Drukuj”.
cards-how-small = Mieści się na jednej małej stronie (A6). Drukarka może też użyć większego papieru.
cards-how-large = Mieści się na jednej stronie A4.
cards-none = Teraz nie ma nic do wydrukowania.
cards-none-why = Twój plan jest na razie pusty. Strona Dziś mówi dlaczego i co będzie najpierw.
cards-length = Jak długo ma trwać?

card-week-heading = Mój tydzień
card-week-lead = Cały tydzień na jednej stronie, na lodówkę albo do torby. Niżej każda część ma swoją małą kartkę.
card-dates = { $first } – { $last }
card-until = Ważne do { $day }. Potem zajrzyj znowu do Restride.
card-waits-today = Najpierw powiedz Restride, jak dziś czuje się twoje ciało. Potem zobaczysz kroki.
card-waits-later = Tego dnia najpierw zajrzyj do Restride. Plan może być już inny.
card-rest = Odpoczynek
card-week-stop = Jeśli coś boli albo jest nie tak, przerwij. Potem powiedz o tym Restride.
card-emergency = W nagłej sytuacji: { $says }.
card-week-move = Jakiś dzień nie pasuje? Pomiń go. Nic nie przepada.
card-small-ones = Małe kartki, po jednej na każdą część
card-partner-link = Strona dla kogoś, kto ci pomaga
card-partner-hint = Mówi, co robisz, kiedy i jak długo. Nie mówi nic o twoim ciele.
card-kind = { $kind ->
    [walk] Spacer
    [walk_run] Marszobieg
    [run] Bieg
    [strength] Ćwiczenia siłowe
    [low_impact] Rower, orbitrek lub pływanie
   *[home] Ćwiczenia w domu
}

card-in-all = { $minutes ->
    [one] razem { $minutes } minuta
    [few] razem { $minutes } minuty
   *[many] razem { $minutes } minut
    [other] razem { $minutes } minuty
}
card-key-run = wysoko: bieg
card-key-walk = nisko: marsz
card-before = Zanim zaczniesz biec: czy coś ci wycieka, czujesz ciężar, ból albo grzbiet wzdłuż brzucha? Wtedy dziś tylko idź i powiedz o tym Restride.
card-stop-run = Przerwij bieg, jeśli coś ci wycieka, czujesz ciężar lub ciągnięcie, masz ból albo na brzuchu robi się grzbiet. Wróć do domu najkrótszą drogą, marszem.
card-stop = Przerwij, jeśli coś ci wycieka, czujesz ciężar lub ciągnięcie, masz ból albo na brzuchu robi się grzbiet.

card-partner-heading = Mój tydzień
card-partner-lead = Wydrukuj ją albo pokaż komuś, kto ci pomaga.
card-partner-free = Czas dla mnie: { $minutes ->
    [one] { $minutes } minuta
    [few] { $minutes } minuty
   *[many] { $minutes } minut
    [other] { $minutes } minuty
}
card-partner-helps = Co mi pomaga
card-partner-help-time = Proszę, zostaw mi te minuty wolne, bez przerwy w środku.
card-partner-help-ask = Zapytaj mnie rano, jaka pora mi pasuje.
card-partner-help-move = Jeśli jakiś dzień nie wyjdzie, pomijamy go. Nic nie przepada.
card-partner-help-rest = Dni odpoczynku są częścią planu.
card-partner-help-fast = Nieważne, jak szybko ani jak daleko.
card-partner-changes = Plan może się zmieniać z dnia na dzień.
