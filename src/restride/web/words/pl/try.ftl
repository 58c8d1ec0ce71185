# Testy gotowości: jak, liczenie i czas, samopoczucie, dotychczasowe próby. Szkic: czeka na drugą osobę.
title-tests = Testy
tests-heading = Testy gotowości
tests-lead = Każdy test pokazuje, jak twoje ciało znosi trochę więcej. Robisz go w domu, w kilka minut.
tests-first = Twój następny krok czeka na te
tests-none-first = Twój następny krok nie czeka teraz na żaden test. Możesz obejrzeć wszystkie.
tests-others = Inne testy
tests-all = Wszystkie testy
tests-link = Testy gotowości

try-amount = { $unit ->
    [seconds] { $n ->
        [one] { $n } sekunda
        [few] { $n } sekundy
       *[many] { $n } sekund
        [other] { $n } sekundy
    }
    [minutes] { $n ->
        [one] { $n } minuta
        [few] { $n } minuty
       *[many] { $n } minut
        [other] { $n } minuty
    }
    [seconds-each] każde przez { $n } s
   *[repetitions] { $n ->
        [one] { $n } raz
        [few] { $n } razy
       *[many] { $n } razy
        [other] { $n } raza
    }
}
try-on-each-side = na każdą stronę
try-aim = Cel
try-gate = Na twojej ścieżce bieganie na to czeka.
try-guide = To tylko wskazówka. Bieganie na to nie czeka.
try-no-aim = Twoja ścieżka nie podaje tu celu.
try-row-aim = Cel: { $amount }
try-row-last = Ostatnio, { $day }: { $told }
try-row-new = Jeszcze bez próby
try-there = Jest
try-side = { $side ->
    [left] lewa
    [right] prawa
   *[both] obie
} { $amount }

try-early = W tym teście są skoki. Do biegania liczy się od { $day }.
try-early-why = Do tego czasu twoje ciało dochodzi do siebie. Najpierw chodzenie, równowaga i siła; one cię tu doprowadzą.
try-early-watched = Przed tym dniem liczy się tylko wtedy, gdy patrzy fizjoterapeutka albo lekarz.
try-rests = Skoki na razie odpoczywają. Zrobiony dziś, ten test nie liczy się do biegania.
try-rests-others = Testy bez skoków liczą się jak zawsze.
try-again-today = Ten test był już dzisiaj. Z dwóch prób jednego dnia liczy się mniejsza.
try-how = Jak to zrobić
try-form = Spróbuj
try-form-told = Mam to za sobą albo ktoś na mnie patrzył
try-form-hint = Możesz też wpisać liczby.
try-field = { $name ->
    [left] Lewa strona
    [right] Prawa strona
    [holds] Pełne przytrzymania
    [hold_seconds] Najkrótsze przytrzymanie
   *[value] Ile
}
try-unit = { $unit ->
    [count] razy
    [time] sekund
   *[minutes] minut
}
try-plus = Jeden więcej
try-minus = Jeden mniej
try-start = Start
try-stop = Stop
try-again = Jeszcze raz
try-ready = Przygotuj się
try-reached = To jest cel. Zatrzymaj się, kiedy chcesz.
try-wrong = Coś jest nie tak
try-wrong-rest = Przerwij i odpocznij. Potem powiedz nam poniżej, co zauważasz.
try-let-go = Czy po każdym ściśnięciu udało się całkiem rozluźnić?
try-watched = Czy patrzyła na to któraś z tych osób?
try-watched-why = Możesz zostawić to puste.
try-felt = W trakcie albo zaraz potem: czy było coś z tego?
try-felt-why = Zaznacz to, co zauważasz. To częste i zwykle można to leczyć.
try-felt-more = Powiedz nam trochę więcej
mend-try-count = Wpisz cyframi, ile razy, najwyżej 1000.
mend-try-time = Wpisz sekundy cyframi, najwyżej 86400.
mend-try-long = Wpisz minuty i sekundy cyframi, najwyżej 1440 minut.
mend-try-nothing = Wpisz co najmniej jedną liczbę, także gdy jest to 0.

try-done = Zapisane
try-done-told = Powiedziałaś nam: { $told }.
try-done-tomorrow = Jutro zapytamy raz jeszcze, jak czuje się twoje ciało. Z tą odpowiedzią ta próba może się liczyć.
try-done-not-counting = Jest zapisana i na razie nie liczy się do biegania.
try-done-felt = Coś zauważyłaś. Dziękujemy, że mówisz; zostaw ten test na dziś.
try-done-felt-next = Twój plan już to wie. Strona „Dziś” pokazuje, co się zmienia i co teraz pomaga.
try-done-see = Zobacz, co się zmienia
try-next = Następny: { $test }

try-tries = Twoje próby
try-tries-day = Dzień
try-tries-told = Co to było
try-tries-felt = W trakcie
try-tries-after = Dzień później
try-tries-relax = rozluźnienie: { $answer ->
    [yes] tak
    [no] nie
   *[unsure] nie wiadomo
}
try-felt-is = { $truth ->
    [yes] nic
    [no] coś
   *[unknown] bez odpowiedzi
}
try-watched-by = ktoś patrzył
