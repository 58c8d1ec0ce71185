# Ćwiczenia, każde na własnej stronie. Szkic: czeka na drugą osobę.
title-moves = Ćwiczenia
moves-heading = Ćwiczenia
moves-lead = Każde ma rysunek, opis krok po kroku oraz łatwiejszą albo trudniejszą wersję. Możesz obejrzeć wszystkie.
moves-jump = Wszystkie
moves-count = { $count ->
    [one] { $count } ćwiczenie
    [few] { $count } ćwiczenia
   *[many] { $count } ćwiczeń
    [other] { $count } ćwiczenia
}
moves-group-breathing = Oddychanie
moves-group-pelvic-floor = Dno miednicy
moves-group-core = Brzuch i plecy
moves-group-mobility = Ruch i rozciąganie
moves-group-scar = Okolica blizny
moves-group-balance = Równowaga
moves-group-strength = Siła
moves-group-impact = Lądowanie i skoki
moves-group-cardio = Chodzenie, rower i pływanie
moves-in-week = W twoim tygodniu
moves-all = Wszystkie ćwiczenia

move-picture = Rysunek powtarza cały jeden ruch. Kroki poniżej mówią to samo słowami.
move-hold-still = Zatrzymaj rysunek
move-steps = Jak to zrobić
move-breath = Oddech
move-breath-effort = Wydychaj powietrze w trudnej części: gdy pchasz, podnosisz albo wstajesz. Wdychaj w łatwej.
move-breath-easy = Oddychaj cały czas, we własnym rytmie.
move-stop = Kiedy przerwać
move-amount = Ile
move-amount-sessions = W te dni twojego tygodnia:
move-amount-none = Teraz nie ma go w twoim tygodniu.
move-amount-stages = Na twojej ścieżce pojawia się tutaj:
move-amount-nowhere = Twoja ścieżka go nie wymienia. Fizjoterapeutka powie ci, czy jest dla ciebie.
move-amount-new = Ile ci służy, zależy od tego, gdzie jesteś. Twój plan powie ci to po sześciu krótkich stronach.
move-begin = Zacznij
move-easier-harder = Łatwiej albo trudniej
move-easier = Łatwiej
move-harder = Trudniej
move-practise = Ćwicz z przewodnikiem
move-who-says = Kto tak mówi
