# Ćwiczenie z przewodnikiem i trening krok po kroku. Szkic: czeka na drugą osobę.
title-practise = Ćwicz
practise-lead-squeeze = Kształt rośnie, gdy unosisz, i maleje, gdy rozluźniasz. Idź za nim tak daleko, jak jest łatwo.
practise-lead-breath = Kształt rośnie przy wdechu i maleje przy wydechu. Idź za nim tak daleko, jak jest łatwo.
practise-own-pace = To tempo jest nasze. Twoje może być wolniejsze: rób przerwy, jak długo chcesz.
practise-does = { $does ->
    [lift] Ściśnij i unieś
    [hold] Trzymaj
    [let_go] Rozluźnij
    [in] Wdech
    [out] Wydech
    [in_soft] Wdech, rozluźnij
    [out_soft] Wydech, luźno
    [out_lift] Wydech, unieś
   *[rest] Odpocznij
}
practise-seconds = { $seconds ->
    [one] { $seconds } sekunda
    [few] { $seconds } sekundy
   *[many] { $seconds } sekund
    [other] { $seconds } sekundy
}
practise-times = { $times ->
    [one] { $times } raz
    [few] { $times } razy
   *[many] { $times } razy
    [other] { $times } raza
}
practise-sets = { $sets ->
    [one] { $sets } seria
    [few] { $sets } serie
   *[many] { $sets } serii
    [other] { $sets } serii
}, a pomiędzy nimi odpoczynek: { $seconds } s
practise-written = To samo słowami
practise-lengths = Jak długo?
practise-start = Start
practise-pause = Pauza
practise-on = Dalej
practise-stop = Tu kończę
practise-sound-on = Dźwięk: tak
practise-sound-off = Dźwięk: nie
practise-nth = z
practise-over = To już wszystko.
practise-minutes = Ile minut to trwało?
practise-part-of-it = To była część
practise-none = Teraz nie ma tego w twoim tygodniu, więc dziś nie ma przewodnika.
practise-look = Zobacz, jak to się robi
practise-back = O tym ćwiczeniu
mend-practise-minutes = Wpisz minuty cyframi, od 1 do 1440.

session-lead = { $count ->
    [one] { $count } ćwiczenie
    [few] { $count } ćwiczenia
   *[many] { $count } ćwiczeń
    [other] { $count } ćwiczenia
}, około { $minutes } min. Część też się liczy.
session-start = Start
session-next = Następne
session-before = Poprzednie
session-nth = z
session-turn = Seria { $turn }
session-turn-side = Seria { $turn }, { $side ->
    [left] lewa strona
   *[right] prawa strona
}
session-turns = Zaznacz każdą serię, gdy jest za tobą
session-rest = Odpoczynek
session-rest-why = Idź dalej, kiedy chcesz.
session-side = Teraz druga strona.
session-timer = Mierz czas
session-not-this = To nie dla mnie
session-instead = Zamiast tego: { $move }
session-leave-out = Pomiń
session-taken-out = Pominięte. To w porządku.
session-how = Jak to zrobić
session-wrong = Coś jest nie tak
session-wrong-why = Przerywasz tutaj. Zapiszemy, co było, i zapytamy, co zauważasz.
session-over = To już wszystko
session-later = To jest zaplanowane na: { $day }. Możesz to obejrzeć teraz i powiedzieć nam, gdy będzie za tobą.
session-go = Start
session-walking = W ostatnich 7 dniach: { $minutes } min spaceru, { $days ->
    [one] { $days } dzień
    [few] { $days } dni
   *[many] { $days } dni
    [other] { $days } dnia
}.
session-walking-none = W ostatnich 7 dniach nie było jeszcze żadnego spaceru.
session-walking-goal = Chcesz biegać { $minutes } min w tygodniu. Najlepiej najpierw tyle samo chodzić.
session-walking-goal-days = Chcesz biegać { $days ->
    [one] { $days } raz
    [few] { $days } razy
   *[many] { $days } razy
    [other] { $days } raza
} w tygodniu. Najlepiej najpierw tak często chodzić.
session-walking-there = Już tyle chodzisz.
session-walking-ask = Powiedz nam, ile chcesz biegać
