### The charts of the Progress page, and the tables behind them.

## Shared

charts-number = { $n }
charts-minutes =
    { $n ->
        [one] { $n } minuta
        [few] { $n } minuty
       *[many] { $n } minut
        [other] { $n } minuty
    }
charts-hours =
    { $n ->
        [one] { $n } godzina
        [few] { $n } godziny
       *[many] { $n } godzin
        [other] { $n } godziny
    }
charts-not-told = Bez odpowiedzi

## What she did, week by week

charts-weeks-title = Co zrobiłaś, tydzień po tygodniu
charts-weeks-running = Bieg, w minutach
charts-weeks-walking = Spacer, w minutach
charts-weeks-line = Najwięcej biegu na ten tydzień
charts-weeks-column-week = Tydzień od
charts-weeks-column-run = Bieg
charts-weeks-column-walked = Spacer
charts-weeks-column-most = Najwięcej biegu na ten tydzień
charts-weeks-no-line = Jeszcze nie ustalono
charts-weeks-span =
    { $weeks ->
        [one] Jeden tydzień, od { $first }.
        [few] { $weeks } tygodnie. Początek pierwszego: { $first }, początek ostatniego: { $last }.
       *[many] { $weeks } tygodni. Początek pierwszego: { $first }, początek ostatniego: { $last }.
        [other] { $weeks } tygodnia. Początek pierwszego: { $first }, początek ostatniego: { $last }.
    }
charts-weeks-run-in-all =
    { $n ->
        [one] W sumie biegłaś { $n } minutę.
        [few] W sumie biegłaś { $n } minuty.
       *[many] W sumie biegłaś { $n } minut.
        [other] W sumie biegłaś { $n } minuty.
    }
charts-weeks-walked-in-all =
    { $n ->
        [one] W sumie szłaś { $n } minutę.
        [few] W sumie szłaś { $n } minuty.
       *[many] W sumie szłaś { $n } minut.
        [other] W sumie szłaś { $n } minuty.
    }
charts-weeks-line-says = Linia pokazuje, ile najwięcej biegu przewiduje twoja ścieżka na każdy tydzień.
charts-weeks-nothing = Twoje spacery i biegi pojawią się tu po pierwszym z nich.

## How she felt, day by day

charts-symptoms-title = Jak się czułaś, dzień po dniu
charts-symptoms-day = Dzień
charts-symptoms-leaking = Popuszczanie
charts-symptoms-heaviness = Ciężkość lub ciągnięcie w dół
charts-symptoms-pain = Ból
charts-symptoms-doming = Wypukłość na środku brzucha
charts-symptoms-none-of-these = Żadne z tych
charts-symptoms-none = Wcale
charts-symptoms-a-little = Trochę
charts-symptoms-a-lot = Dużo
charts-symptoms-span =
    { $days ->
        [one] Odpowiedziałaś w jednym dniu, od { $first } do { $last }.
        [few] Odpowiedziałaś w { $days } dniach, od { $first } do { $last }.
       *[many] Odpowiedziałaś w { $days } dniach, od { $first } do { $last }.
        [other] Odpowiedziałaś w { $days } dnia, od { $first } do { $last }.
    }
charts-symptoms-group-says =
    { $group }: trochę przez { $little ->
        [one] { $little } dzień
        [few] { $little } dni
       *[many] { $little } dni
        [other] { $little } dnia
    }, dużo przez { $lot ->
        [one] { $lot } dzień
        [few] { $lot } dni
       *[many] { $lot } dni
        [other] { $lot } dnia
    }.
charts-symptoms-none-of-these-says =
    { $days ->
        [one] Bez żadnego z tych objawów: { $days } dzień.
        [few] Bez żadnego z tych objawów: { $days } dni.
       *[many] Bez żadnego z tych objawów: { $days } dni.
        [other] Bez żadnego z tych objawów: { $days } dnia.
    }
charts-symptoms-empty-says = Dni bez odpowiedzi zostają puste.
charts-symptoms-nothing = Twoje odpowiedzi pojawią się tu, gdy pierwszy raz zapiszesz odczucia.

## Sleep

charts-sleep-title = Twój sen, noc po nocy
charts-sleep-hours = Godziny snu
charts-sleep-mean =
    { $n ->
        [one] Średnio: { $n } godzina
        [few] Średnio: { $n } godziny
       *[many] Średnio: { $n } godzin
        [other] Średnio: { $n } godziny
    }
charts-sleep-rough = Ciężka noc
charts-sleep-not-rough = Noc nie była ciężka
charts-sleep-column-night = Noc
charts-sleep-column-hours = Sen
charts-sleep-column-rough = Jaka była
charts-sleep-span =
    { $nights ->
        [one] Powiedziałaś nam o jednej nocy, od { $first } do { $last }.
        [few] Powiedziałaś nam o { $nights } nocach, od { $first } do { $last }.
       *[many] Powiedziałaś nam o { $nights } nocach, od { $first } do { $last }.
        [other] Powiedziałaś nam o { $nights } nocy, od { $first } do { $last }.
    }
charts-sleep-between =
    Spałaś od { $least } do { $most ->
        [one] { $most } godziny
        [few] { $most } godzin
       *[many] { $most } godzin
        [other] { $most } godziny
    }, średnio { $mean ->
        [one] { $mean } godzinę
        [few] { $mean } godziny
       *[many] { $mean } godzin
        [other] { $mean } godziny
    }.
charts-sleep-rough-says =
    { $nights ->
        [one] Jedna noc była ciężka.
        [few] { $nights } noce były ciężkie.
       *[many] { $nights } nocy było ciężkich.
        [other] { $nights } nocy było ciężkiej.
    }
charts-sleep-empty-says = Noce, o których nam nie powiedziałaś, zostają puste.
charts-sleep-nothing = Twój sen pojawi się tu po pierwszej nocy, o której nam powiesz.

## Physical tests

charts-tests-title = Twoje testy, strona lewa i prawa
charts-tests-left = Lewa
charts-tests-right = Prawa
charts-tests-repetitions =
    { $n ->
        [one] { $n } raz
        [few] { $n } razy
       *[many] { $n } razy
        [other] { $n } razu
    }
charts-tests-seconds =
    { $n ->
        [one] { $n } sekunda
        [few] { $n } sekundy
       *[many] { $n } sekund
        [other] { $n } sekundy
    }
charts-tests-target = Cel: { $amount }
charts-tests-gate = Potrzebny, zanim zaczniesz biegać
charts-tests-guide = Wskazówka
charts-tests-column-test = Test
charts-tests-column-side = Strona
charts-tests-column-result = Wynik
charts-tests-column-target = Cel
charts-tests-column-kind = Do czego służy
charts-tests-column-on = Ostatnio
charts-tests-both = Obie
charts-tests-no-target = Bez celu
charts-tests-says = { $test }: { $told }. { $facts }.
charts-tests-nothing = Twoje testy pojawią się tu po pierwszym, którego spróbujesz.

## The way so far and ahead

charts-way-title = Twoja droga do dziś i to, co dalej
charts-way-done = Za tobą
charts-way-done-on = Za tobą, { $on }
charts-way-here = Jesteś tutaj
charts-way-here-on = Jesteś tutaj, od { $on }
charts-way-ahead = Przed tobą
charts-way-ahead-on = Przed tobą, najwcześniej { $on }
charts-way-column-stage = Etap
charts-way-column-standing = Gdzie jesteś
charts-way-column-on = Data
charts-way-no-date = Bez daty
charts-way-says = { $stage }: { $standing }.
charts-way-nothing = Twoja droga pojawi się tu po pierwszych pytaniach.
