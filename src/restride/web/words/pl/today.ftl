# Today, the reasons, the other paths.
today-resting = Dziś odpoczywasz
today-rest-day = Dzień odpoczynku
today-rest-why = Odpoczynek jest częścią planu. Ciało wzmacnia się w dniach pomiędzy treningami.
today-do = Co robić
today-done-heading = Zrobione dziś
today-after = Jak się czuje Twoje ciało po tym? Plan policzy to jako dobry dzień dopiero, gdy nam powiesz.
done-line = { $activity ->
    [walk] Spacer
    [walk_run] Marszobieg
    [run] Bieg
    [strength] Ćwiczenia siłowe
    [pelvic_floor] Mięśnie dna miednicy
    [breathing] Oddychanie
    [mobility] Łagodny ruch
   *[low_impact] Rower, pływanie lub orbitrek
}, { $minutes ->
    [one] { $minutes } minuta
    [few] { $minutes } minuty
   *[many] { $minutes } minut
    [other] { $minutes } minuty
}
running-yes = Dziś możesz biegać.
running-not-yet = Bieganie: jeszcze nie. Oto, co pomoże najpierw.
verdict-refer = Najpierw przyjrzy się temu z tobą fizjoterapeutka albo lekarz.
verdict-pause = Bieganie poczeka, aż twoje ciało dojdzie do siebie.
verdict-ask = Potrzebujemy jeszcze kilku odpowiedzi, żeby to ocenić.
verdict-step_back = Wracasz do łatwiejszych kroków i budujesz od nowa.
verdict-hold = Na razie zostajesz tam, gdzie jesteś na swojej ścieżce.
verdict-progress = W ostatnim tygodniu przeszłaś dalej.
half-heading = Zaczęłaś nam coś mówić
half-why = To nie jest jeszcze zapisane. Najpierw to dokończ. Możesz też powiedzieć, że to była pomyłka.
half-go = Dokończ
lengths = Ile masz czasu?
only-minutes = { $minutes } min
all-of-it = Całość
not-today = Nie dziś
i-did-this = Zrobiłam to
asks-heading = Kilka pytań
asks-heading-new = Twój pierwszy plan jest gotowy
asks-why = { $count ->
    [0] Możesz dokończyć pierwsze pytania.
    [one] { $count } pytanie jest otwarte. Bieganie na nie czeka, a odpowiedzieć możesz w dowolnym dniu.
    [few] { $count } pytania są otwarte. Bieganie na nie czeka. Odpowiadaj po kilka dziennie; nie ma pośpiechu.
   *[many] { $count } pytań jest otwartych. Bieganie na nie czeka. Odpowiadaj po kilka dziennie; nie ma pośpiechu.
    [other] { $count } pytania jest otwarte. Bieganie na nie czeka. Odpowiadaj po kilka dziennie; nie ma pośpiechu.
}
asks-go = Odpowiedz na kilka
# $day stands in brackets, so that it needs no other ending.
next-day-heading = Jak się czujesz po wysiłku ({ $day })?
next-day-why = To, jak czuje się twoje ciało następnego dnia, mówi nam, czy iść dalej, zostać, czy robić mniej.
changed-heading = Co zmieniło się od wczoraj
changed-running-yes = Teraz możesz biegać.
changed-running-no = Dziś jeszcze bez biegania.
changed-level = Jesteś na kroku { $level }.
changed-because = Powody:
changed-gone = To już cię nie zatrzymuje:
why-heading = Dlaczego
why-all = Wszystkie powody i skąd je znamy
next-heading = Co będzie dalej
who-her = To możesz zrobić ty
who-training = To przyjdzie z treningiem
who-recovery = To przyjdzie, gdy ciało dojdzie do siebie
who-clinician = W tym pomoże specjalista
who-time = To przyjdzie z czasem
earliest = najwcześniej { $day }
outlook-heading = Kiedy mogę zacząć biegać?
outlook-run = Pierwszy bieg jest możliwy najwcześniej { $first }, jeśli wszystko pójdzie dobrze.
outlook-run-between = Pierwszy bieg jest możliwy najwcześniej między { $first } a { $last }, jeśli wszystko pójdzie dobrze.
outlook-go = Bieg bez przerwy przez { $minutes ->
    [one] { $minutes } minutę
    [few] { $minutes } minuty
   *[many] { $minutes } minut
    [other] { $minutes } minuty
} jest możliwy najwcześniej { $first }.
outlook-go-between = Bieg bez przerwy przez { $minutes ->
    [one] { $minutes } minutę
    [few] { $minutes } minuty
   *[many] { $minutes } minut
    [other] { $minutes } minuty
} jest możliwy najwcześniej między { $first } a { $last }.
outlook-honest = Wiele kobiet potrzebuje więcej czasu. O terminie decyduje twoje ciało, a nie kalendarz.
week-heading = Twój tydzień
rest = Odpoczynek
beside-heading = Dziś także, jeśli chcesz
notices-heading = Dobrze wiedzieć
path-heading = Twoja ścieżka
step-name = krok { $level }
paths-link = Co mówią inne ścieżki
already-ran = Już biegałam
say-more = Wizyta kontrolna, zgoda specjalisty lub coś innego

urgent-title = Najpierw poszukaj pomocy
urgent-nobody-watches = Nikt tego nie śledzi na żywo. Zadzwoń sama albo poproś kogoś, żeby zadzwonił.
urgent-still = Co nadal możesz robić
urgent-plan-rests = Twój plan czeka, aż ktoś to sprawdzi. Wszystko inne tutaj nadal działa.
all-help = Wszystkie strony o pomocy
urgent-seen = Specjalista już to sprawdził i mogę iść dalej
summary-link = Podsumowanie do pokazania lekarzowi
read-link = Czytaj

closed-heading = Ten plan jest na razie zamknięty
closed-lead = Powiedziałaś nam, że jesteś lub możesz być w ciąży. Wcześniejsze bieganie i testy nie przechodzą dalej.
closed-who = Porozmawiaj z położną albo lekarzem o ruchu, który teraz ci odpowiada.
closed-again = Od tamtej pory był kolejny poród

why-title = Dlaczego twój plan tak mówi
why-lead = Za każdym powodem stoi źródło. Otwórz powód, żeby je zobaczyć.
why-rules = Co decyduje dzisiaj
why-unknown = Czego jeszcze nie wiemy
why-unknown-count = { $count ->
    [one] { $count } rzecz
    [few] { $count } rzeczy
   *[many] { $count } rzeczy
    [other] { $count } rzeczy
}
how-to = { $count ->
    [one] Jak to zrobić
   *[other] Jak zrobić każde z nich
}
why-unknown-why = Brak odpowiedzi nigdy nie liczy się jako „wszystko dobrze”.
why-where = Gdzie jesteś
why-needs = Czego wymaga następny krok
truth-yes = tak
truth-no = jeszcze nie
truth-unknown = nie wiadomo
says-who = Kto tak mówi:
from-overlay = Zasada bezpieczeństwa, ważniejsza niż każda ścieżka.
from-fallback = Ta ścieżka nic o tym nie mówi, więc obowiązuje ostrożna wspólna ścieżka.
our-own-rule = Nasza własna zasada ({ $fact }). Specjalista jeszcze jej nie sprawdził.
holds-until = To obowiązuje najdłużej do { $day }.

paths-title = Co dziś mówi każda ścieżka
paths-lead = Kilka osób opisało, jak wrócić do biegania. Tu możesz je porównać.
paths-choose = Wybierz swoją ścieżkę
paths-choose-why = Ścieżka, która pozwala na więcej, liczy się od jutra. Zasady bezpieczeństwa są ważniejsze niż każda z nich.
paths-default = (ostrożna, od której zaczynamy)
paths-save = Wybierz tę ścieżkę

did-heading = Co zrobiłaś?
did-why = Liczy się wszystko, także część.
activity-walk = Spacer
activity-walk-run = Marszobieg
activity-run = Bieg
activity-strength = Ćwiczenia siłowe
activity-pelvic-floor = Ćwiczenia mięśni dna miednicy
activity-breathing = Oddychanie
activity-mobility = Łagodny ruch i rozciąganie
activity-low-impact = Rower, pływanie lub orbitrek
did-minutes = Ile minut w sumie?
did-run = Ile z tych minut biegłaś?
did-run-hint = Tylko jeśli biegłaś. Zostaw puste, jeśli nie wiesz.
did-part = To była część tego, co planowałam
mend-minutes = Wpisz minuty cyframi, od 1 do 1440.
mend-run-minutes = Wpisz cyframi minuty biegu. Nie może ich być więcej niż minut w sumie.

not-today-heading = „Nie dziś” to pełna odpowiedź
not-today-lead = Zapisujemy to jako troskę o siebie. Niczego nie tracisz.
not-today-why = Jeśli chcesz, możesz powiedzieć, dlaczego
reason-tired = Zła noc
reason-ill = Jestem chora: bieganie czeka, aż wyzdrowieję
reason-busy = Brak czasu
reason-low = Mam dziś obniżony nastrój
reason-other = Coś innego
just-not-today = Po prostu nie dziś
rest-heading = Dziś możesz odpocząć
rest-lead = Plan na ciebie poczeka. Zmienia się razem z tobą, a nie z kalendarzem.
rest-if = Jeśli masz ochotę na coś małego
rest-lie = Połóż się na dziesięć minut i oddychaj powoli.
rest-walk = Przejdź się trochę, tak daleko, jak chcesz.

step-repeat = { $times ->
    [one] { $times } raz:
    [few] { $times } razy:
   *[many] { $times } razy:
    [other] { $times } razu:
}
step-walk = Idź { $minutes ->
    [one] { $minutes } minutę
    [few] { $minutes } minuty
   *[many] { $minutes } minut
    [other] { $minutes } minuty
}
step-run = Biegnij { $minutes ->
    [one] { $minutes } minutę
    [few] { $minutes } minuty
   *[many] { $minutes } minut
    [other] { $minutes } minuty
}
step-walk-seconds = Idź { $seconds ->
    [one] { $seconds } sekundę
    [few] { $seconds } sekundy
   *[many] { $seconds } sekund
    [other] { $seconds } sekundy
}
step-run-seconds = Biegnij { $seconds ->
    [one] { $seconds } sekundę
    [few] { $seconds } sekundy
   *[many] { $seconds } sekund
    [other] { $seconds } sekundy
}
step-walk-both = Idź { $minutes ->
    [one] { $minutes } minutę
    [few] { $minutes } minuty
   *[many] { $minutes } minut
    [other] { $minutes } minuty
} { $seconds ->
    [one] { $seconds } sekundę
    [few] { $seconds } sekundy
   *[many] { $seconds } sekund
    [other] { $seconds } sekundy
}
step-run-both = Biegnij { $minutes ->
    [one] { $minutes } minutę
    [few] { $minutes } minuty
   *[many] { $minutes } minut
    [other] { $minutes } minuty
} { $seconds ->
    [one] { $seconds } sekundę
    [few] { $seconds } sekundy
   *[many] { $seconds } sekund
    [other] { $seconds } sekundy
}
dose-sets = { $sets ->
    [one] { $sets } seria
    [few] { $sets } serie
   *[many] { $sets } serii
    [other] { $sets } serii
}
dose-reps = { $reps ->
    [one] { $reps } raz
    [few] { $reps } razy
   *[many] { $reps } razy
    [other] { $reps } razu
}
dose-hold = przytrzymaj { $seconds ->
    [one] { $seconds } sekundę
    [few] { $seconds } sekundy
   *[many] { $seconds } sekund
    [other] { $seconds } sekundy
}
dose-minutes = { $minutes ->
    [one] { $minutes } minuta
    [few] { $minutes } minuty
   *[many] { $minutes } minut
    [other] { $minutes } minuty
}
dose-both-sides = na każdą stronę

your-week = Twoje dni, minuty i cel
your-week-heading = Twój tydzień
your-week-lead = Plan dopasowuje się do nich. Możesz zostawić je puste.
tell = Powiedz
changed-stage = Jesteś teraz w tej części swojej ścieżki: { $stage }
changed-verdict = Zmieniło się to, co dziś radzimy.
closed-still = To, co nam powiedziałaś, zostaje. Czytanie, pomoc i twoje zapisy działają dalej.
today-more = Jeśli chcesz, jest jeszcze to
again-heading = Powiedz nam, kiedy to minie
done-line-untimed = { $activity ->
    [walk] Spacer
    [walk_run] Marszobieg
    [run] Bieg
    [strength] Ćwiczenia siłowe
    [pelvic_floor] Mięśnie dna miednicy
    [breathing] Oddychanie
    [mobility] Łagodny ruch
   *[low_impact] Rower, pływanie lub orbitrek
}
body-first = Najpierw powiedz nam, jak dziś czuje się twoje ciało. Potem zobaczysz kroki. „Start” też o to zapyta.
body-first-go = Jak czuje się moje ciało
