# More, and everything about her own record.
title-entries = Co nam powiedziałaś
title-take = Zabierz
title-summary = Podsumowanie
title-bring = Wczytaj
title-delete = Usuń
title-gone = Usunięto
title-words = Słowa
title-tell = Powiedz nam

more-lead = Twoje zapisy, ta aplikacja i rzeczy do czytania.
more-lead-new = Czytać może każda osoba. Nie potrzebujesz konta.
more-hers = Twoje zapisy
more-entries = Co nam powiedziałaś
more-entries-hint = Zobacz każdy wpis albo cofnij któryś z nich.
more-words = Słowa, które pasują
more-words-hint = Wybierz, jakich słów używamy. Możesz to zmienić w każdej chwili.
more-take = Zabierz je ze sobą
more-take-hint = Jako plik albo jako jedną stronę dla lekarza lub fizjoterapeutki.
more-bring = Wczytaj plik
more-delete = Usuń wszystko
more-tell = Powiedz nam więcej
more-signed = Wizyta kontrolna lub zgoda specjalisty
more-signed-hint = Gdy ktoś cię zbadał i się zgodził albo jeszcze nie.
more-before = Ćwiczenia siłowe, zanim tu przyszłaś
more-pregnant = Jestem lub mogę być w ciąży
more-pregnant-hint = Twój plan się zamyka. To, co nam powiedziałaś, zostaje.
more-say = Coś innego do powiedzenia
more-app = Ta aplikacja
more-settings = Ustawienia
more-settings-hint = Język, ekran nocny, prawa lub lewa ręka, mniej słów, kraj.
more-code = Twój kod
more-devices = Twoje urządzenia
more-pin = PIN na tym urządzeniu
more-read = Czytanie
more-read-all = Wszystko do czytania
more-glossary = Wyjaśnienia słów
more-sheet = Kartka dla twojej fizjoterapeutki
more-find = Znajdź fizjoterapeutkę
more-begin = Zacznij albo wróć
more-start = Zacznij
more-come-back = Mam kod z innego telefonu
more-leave = Szybkie wyjście
more-leave-how = „Wyjdź” na górze od razu zakrywa tę stronę. Na klawiaturze naciśnij dwa razy Escape.
more-leave-limits = Nie może opróżnić historii przeglądarki i nie widzi programów, które śledzą ten telefon. PIN chroni tu twoje zapisy przed innymi.

take-heading = Zabierz swoje zapisy ze sobą
take-lead = Są twoje. W obu postaciach jest to, co nam powiedziałaś, i niczego tu nie ubywa.
take-file-heading = Jako plik
take-file-what = { $count ->
    [0] Jeszcze nic w nim nie ma.
    [one] Całość w otwartym formacie: { $count } wpis.
    [few] Całość w otwartym formacie: { $count } wpisy.
   *[many] Całość w otwartym formacie: { $count } wpisów.
    [other] Całość w otwartym formacie: { $count } wpisu.
}
take-file-how = Możesz go wczytać tu albo na innym serwerze i mieć ten sam plan. Trzymaj go tam, gdzie tylko ty możesz go otworzyć.
take-file-signed = Zgoda wystawiona przez specjalistę liczy się znów tylko z niezmienionego pliku z tego serwera.
take-file-get = Pobierz plik
take-page-heading = Jako jedna strona
take-page-what = Dla lekarza lub fizjoterapeutki: poród, twój krok, testy, zgody, co czułaś i ostatnie cztery tygodnie.
take-page-left-out = Nastrój, stratę i twoje własne słowa pomijamy, jeśli ich nie zaznaczysz.
take-page-get = Zobacz stronę
# Also on the page of a closed plan.
take-along = Zabierz swoje zapisy ze sobą
back-to-more = Wróć do „Więcej”
back-to-entries = Wróć do tego, co nam powiedziałaś

summary-heading = Podsumowanie
summary-lead = Utworzone w Restride { $day }, z tego, co powiedziałam. „Ty” oznacza mnie. Nic tutaj nie jest diagnozą.
summary-choose = Co jeszcze może być na tej stronie?
summary-choose-why = To zostaje prywatne, jeśli tego nie zaznaczysz. Zaznacz, potem wydrukuj lub zapisz stronę z menu przeglądarki.
summary-with-mood = Nastrój i myśli o zrobieniu sobie krzywdy
summary-with-loss = Strata
summary-with-own = Moje własne słowa
summary-show = Pokaż tak stronę
summary-birth = Poród
summary-where = Ścieżka i krok
summary-running-yes = Dziś bieganie jest otwarte.
summary-running-no = Bieganie: jeszcze nie.
summary-reasons = Powody dzisiaj
summary-reasons-private = Część powodów zachowuję dla siebie.
summary-signs = Sygnały, przy których potrzebna jest pomoc, tak jak je zaznaczyłam
summary-body = Co czułam
summary-body-none = Niczego takiego nie podano.
summary-tests = Testy, ostatni każdego rodzaju
summary-tests-none = Nie podano żadnego testu.
summary-signed = Wizyty kontrolne i zgody
summary-signed-none = Nie podano żadnej wizyty ani zgody.
summary-sessions = Ostatnie cztery tygodnie
summary-sessions-none = Nie podano żadnego treningu.
summary-mood = Nastrój
summary-mood-none = Nie podano niczego o nastroju.
summary-loss = Strata
summary-loss-told = Powiedziałam o stracie { $day }.
summary-loss-none = Nie podano straty.
summary-own = Własnymi słowami
summary-own-none = Niczego nie napisano własnymi słowami.
summary-day = Dzień
summary-what = Co
summary-how-long = Jak długo
summary-more-days = { $count ->
    [one] i { $count } dzień wcześniej
    [few] i { $count } dni wcześniej
   *[many] i { $count } dni wcześniej
    [other] i { $count } dnia wcześniej
}

bring-heading = Wczytaj plik
bring-lead = Plik, który zabrałaś ze sobą, stąd albo z innego telefonu. Najpierw zobaczysz, co w nim jest. Niczego nie zachowamy, dopóki tego nie powiesz.
bring-file = Twój plik (jego nazwa kończy się na .jsonl)
bring-limit = Najwyżej { $megabytes } MB.
bring-look = Najpierw zobacz
bring-done = Twoje wpisy są tutaj. Nic, co było tu wcześniej, się nie zmieniło.
bring-mend-nothing = Najpierw wybierz plik.
bring-mend-large = Ten plik jest większy niż { $megabytes } MB. Wybierz plik, który utworzył Restride.
bring-mend-not_text = Ten plik nie jest tekstem. Wybierz plik, który utworzył Restride; jego nazwa kończy się na .jsonl.
bring-mend-empty = W tym pliku nic nie ma. Wybierz inny.
bring-mend-long = W tym pliku jest za dużo na jeden raz. Zrób z jego linii dwa pliki i wczytaj jeden po drugim.
bring-mend-again = Plik nie dotarł w całości. Wybierz go jeszcze raz.
bring-mend-faulty = Niczego nie zachowano, bo w tym pliku trzeba najpierw coś poprawić.
bring-faults = { $count ->
    [one] Co poprawić: { $count } miejsce (po angielsku)
    [few] Co poprawić: { $count } miejsca (po angielsku)
   *[many] Co poprawić: { $count } miejsc (po angielsku)
    [other] Co poprawić: { $count } miejsca (po angielsku)
}
bring-faults-more = { $count ->
    [one] i jeszcze { $count }
    [few] i jeszcze { $count }
   *[many] i jeszcze { $count }
    [other] i jeszcze { $count }
}
bring-seen = Co jest w tym pliku
bring-new = Nowe tutaj
bring-known = Już tutaj
bring-days = Opowiada o dniach
bring-count = { $count ->
    [0] Żadnego wpisu
    [one] { $count } wpis
    [few] { $count } wpisy
   *[many] { $count } wpisów
    [other] { $count } wpisu
}
bring-clashing = { $count ->
    [one] Jest tu inna wersja { $count } wpisu. Zachowujemy obie, a liczy się ostrożniejsza.
    [few] Są tu inne wersje { $count } wpisów. Zachowujemy obie, a liczy się ostrożniejsza.
   *[many] Są tu inne wersje { $count } wpisów. Zachowujemy obie, a liczy się ostrożniejsza.
    [other] Są tu inne wersje { $count } wpisu. Zachowujemy obie, a liczy się ostrożniejsza.
}
bring-weakened = { $count ->
    [one] { $count } wpis podaje, że jest od specjalisty, a my nie możemy tego potwierdzić. Będzie się liczyć jako podany przez ciebie.
    [few] { $count } wpisy podają, że są od specjalisty, a my nie możemy tego potwierdzić. Będą się liczyć jako podane przez ciebie.
   *[many] { $count } wpisów podaje, że są od specjalisty, a my nie możemy tego potwierdzić. Będą się liczyć jako podane przez ciebie.
    [other] { $count } wpisu podaje, że jest od specjalisty, a my nie możemy tego potwierdzić. Będzie się liczyć jako podane przez ciebie.
}
bring-births = Porody w tym pliku
bring-births-none = Brak
bring-another = W tym pliku nie ma porodu z twoich zapisów. Może to być plik innej osoby. Jeśli go wczytasz, plan będzie liczony od najpóźniejszego ze wszystkich porodów.
bring-both = Ten plik mówi o innym porodzie. Chcę mieć oba w swoich zapisach.
bring-mend-both = Zaznacz pole, jeśli chcesz mieć oba porody w swoich zapisach. Albo zostaw ten plik. Niczego nie zachowano.
bring-plan = Twój plan może się przez to zmienić. Zawsze liczy się ostrożniejsza odpowiedź.
bring-nothing-new = Wszystko to już tu jest. Nie ma czego wczytać.
bring-keep = Wczytaj wszystko
bring-leave = Zostaw

delete-heading = Usuń wszystko
delete-lead = Tego nie da się cofnąć, my też nie możemy.
delete-what = Co znika
delete-entries = { $count ->
    [0] Niczego nam jeszcze nie powiedziałaś.
    [one] { $count } wpis, który nam podałaś.
    [few] Wszystkie { $count } wpisy, które nam podałaś.
   *[many] Wszystkie wpisy, które nam podałaś ({ $count }).
    [other] Wszystkie wpisy, które nam podałaś ({ $count }).
}
delete-devices = { $devices ->
    [one] Klucz tego urządzenia.
    [few] Klucze wszystkich twoich urządzeń ({ $devices }). Żadne z nich niczego już nie otworzy.
   *[many] Klucze wszystkich twoich urządzeń ({ $devices }). Żadne z nich niczego już nie otworzy.
    [other] Klucze wszystkich twoich urządzeń ({ $devices }). Żadne z nich niczego już nie otworzy.
}
delete-code = Twój kod. Niczego już nie odzyska.
delete-backups = Kopie, które serwer trzyma na wypadek awarii, znikną najpóźniej { $day }. Jeśli jakaś będzie użyta przed tym dniem, najpierw znów usuniemy z niej twoją część.
delete-elsewhere = Pliki i strony, które zabrałaś, zostają tam, gdzie je zapisałaś.
delete-take = Jeśli chcesz, najpierw zabierz plik. Z nim możesz zacząć znów innego dnia.
delete-take-link = Zabierz je ze sobą
delete-sure = Tak, usuń wszystko, co powiedziałam
delete-mend = Zaznacz pole, jeśli chcesz usunąć wszystko. Niczego nie usunięto.
delete-do = Usuń wszystko
delete-keep = Zachowaj

gone-heading = Wszystko jest usunięte
gone-lead = Nic z tego, co nam powiedziałaś, tu nie zostało, i ta przeglądarka też o tym zapomniała.
gone-receipt = Potwierdzenie
gone-on = Usunięto
gone-entries = Wpisy
gone-devices = Urządzenia
gone-backups = Kopie na wypadek awarii znikną do
gone-history = Historia przeglądarki może nadal pokazywać, że tu byłaś. Możesz ją opróżnić w jej ustawieniach.
gone-again = Możesz zacząć znów, kiedy chcesz.
gone-begin = Przejdź do pierwszej strony

words-setting-heading = Jakie słowa do ciebie pasują?
words-setting-lead = Możesz to zmienić, kiedy chcesz. Zmieniają się słowa, nigdy twój plan.
words-saved = Zapisano.
words-from-tomorrow = Od jutra znów używamy wszystkich słów. Dziś zostaje tak, jak jest.
# Na pierwszej stronie, gdy wybrała już drugą odpowiedź.
words-any-later = Jeśli wybierzesz wszystkie słowa, wrócą od jutra. Dziś zostaje tak, jak jest.
words-choose = Wybierz jedno z dwóch.

entries-lead = { $count ->
    [0] Jeszcze nic.
    [one] { $count } wpis.
    [few] { $count } wpisy, najnowszy na początku.
   *[many] { $count } wpisów, najnowszy na początku.
    [other] { $count } wpisu, najnowszy na początku.
}
entries-explain = Otwórz wpis, żeby zobaczyć go w całości albo cofnąć.
entries-pages = Strony
entries-newer = Nowsze
entries-older = Starsze
entries-part = Strona { $number } z { $of }
state-changed = zmieniony
state-fading = cofnięty dziś
state-withdrawn = cofnięty

entry-said = Co powiedziałaś
entry-nothing = Nie ma w nim nic więcej.
entry-first = Co powiedziałaś najpierw
entry-other = Inna wersja tego samego wpisu
entry-both = Przyszły dwie wersje tego wpisu. Liczą się obie, a decyduje ostrożniejsza z dwóch odpowiedzi.
entry-target = Przejdź do wpisu, który to zmienia
entry-saved = Zapisano.
entry-state-changed = Ten wpis zmieniłaś później. Pierwszą wersję też zachowujemy.
entry-state-fading = Cofnęłaś to dziś. Co w nim wymaga większej ostrożności, liczy się do wieczora, a od jutra nie liczy się nic.
entry-state-withdrawn = Cofnęłaś to. Już się nie liczy i zostaje w twoich zapisach.
entry-take-heading = Czy to była pomyłka?
entry-take-how = Możesz to cofnąć. Do wieczora liczy się jedno i drugie: ten wpis i to, że go cofnęłaś. Od jutra już się nie liczy.
entry-take-signs = Ostrzeżenie, które wynika tylko z tego wpisu, zamknie się jutro. Jeśli masz ten sygnał albo nie jesteś pewna, zostaw wpis i poproś dziś o pomoc.
entry-take-answer = Nowsza odpowiedź nie zamyka ostrzeżenia. Żeby zmienić to, jak jest dziś, zapisz odczucia jeszcze raz.
entry-take-birth = Poród liczy się, dopóki innego dnia nie powiesz, że ten wpis był pomyłką. Dzięki temu przypadkowe dotknięcie nie otwiera biegania.
entry-take = Cofnij to
entry-put-how = Możesz przywrócić go takim, jaki był. Wtedy od razu znów się liczy.
entry-put = Przywróć
entry-change = Powiedz to na nowo
entry-confirm-heading = Jeszcze jedno słowo, innego dnia
entry-confirm-how = Zmieniłaś datę tego porodu na { $day } albo go cofnęłaś. To może wcześniej otworzyć bieganie, więc liczy się, gdy to potwierdzisz.
entry-confirm-today = To, co zmieniłaś w tym porodzie, liczy się, gdy potwierdzisz to tutaj, od jutra.
entry-confirm = Tak, zgadza się
entry-clinician = Napisał to specjalista. Porozmawiaj z nim, jeśli coś się nie zgadza.

told-birth-recorded = Poród
told-birth-date-confirmed = Data porodu, potwierdzona
told-background-recorded = O tobie
told-checked-in = Odczucia
told-test-performed = Test
told-session-done = Coś, co zrobiłaś
told-preparation-credited = Ćwiczenia siłowe sprzed tego czasu
told-signed-off = Wizyta kontrolna lub zgoda
told-sign-off-withdrawn = Zgoda się skończyła
told-guideline-adopted = Ścieżka, którą wybrałaś
told-limits-set = Ograniczenia od specjalisty
told-not-today = Nie dziś
told-pregnancy-reported = W ciąży lub być może w ciąży
told-loss-recorded = Słowa, które wybrałaś
told-entry-corrected = Zmiana
told-entry-withdrawn = Cofnięcie
told-answers = { $count ->
    [one] { $count } odpowiedź
    [few] { $count } odpowiedzi
   *[many] { $count } odpowiedzi
    [other] { $count } odpowiedzi
}
told-weeks = { $count ->
    [one] { $count } tydzień
    [few] { $count } tygodnie
   *[many] { $count } tygodni
    [other] { $count } tygodnia
}
told-of = { $what }, { $day }
told-of-it-run = { $minutes ->
    [one] w tym { $minutes } minuta biegu
    [few] w tym { $minutes } minuty biegu
   *[many] w tym { $minutes } minut biegu
    [other] w tym { $minutes } minuty biegu
}
told-what = Co
told-day = Dzień
told-how = Jak było
told-tear = Pęknięcie
told-tear-none = Bez pęknięcia
told-tear-first = Pierwszy stopień: tylko skóra
told-tear-second = Drugi stopień: skóra i mięsień
told-tear-third = Trzeci stopień: do mięśnia odbytu (zwieracz odbytu)
told-tear-fourth = Czwarty stopień: przez mięsień odbytu (zwieracz odbytu)
told-tear-unknown = Nie wiem
told-minutes = Jak długo
told-step = Krok
told-distance = Jak daleko
told-kilometres = { $n } km
told-how-much = Ile z planu
told-whole = Całość
told-part = Część
told-effort = Jak ciężko było
told-source = Skąd to pochodzi
told-test-left = Lewa
told-test-right = Prawa
told-test-value = Wynik
told-test-holds = Przytrzymania
told-test-hold-seconds = Jak długo trwało każde przytrzymanie
told-count = { $unit ->
    [seconds] { $n ->
        [one] { $n } sekunda
        [few] { $n } sekundy
       *[many] { $n } sekund
        [other] { $n } sekundy
    }
   *[other] { $n ->
        [one] { $n } raz
        [few] { $n } razy
       *[many] { $n } razy
        [other] { $n } razu
    }
}
told-can-relax = Pełne rozluźnienie
told-with = Z kim
told-before = Zanim tu przyszłaś
told-symptoms = { $question } (w trakcie)
told-next-day-symptoms = { $question } (następnego dnia)
told-outcome = Wynik
told-who = Kto
told-scope = Na co się zgodzono
told-until = Do
told-by = Podane przez
told-verified = Specjalista, potwierdzone
told-by-you = Ty
told-by-clinician = Od specjalisty ({ $name })
told-by-program = Z innego programu ({ $name })
told-reason = Słowami
told-most-step = Najwyżej krok
told-most-runs = Najwyżej
told-runs = { $count ->
    [one] { $count } bieg w tygodniu
    [few] { $count } biegi w tygodniu
   *[many] { $count } biegów w tygodniu
    [other] { $count } biegu w tygodniu
}
told-most-more = Więcej co tydzień, najwyżej
told-percent = { $n } %

say-more-heading = Chcesz nam coś powiedzieć?
say-more-lead = Każda z tych rzeczy może zmienić twój plan. Każdą możesz cofnąć.
say-more-signed = Wizyta kontrolna lub zgoda specjalisty
say-more-signed-hint = Ktoś cię zbadał i się zgodził albo jeszcze nie.
say-more-before = Ćwiczenia siłowe, zanim tu przyszłaś
say-more-before-hint = Tygodnie ćwiczeń siłowych i lekkiego ruchu, które były wcześniej.
say-more-pregnant = Jestem lub mogę być w ciąży
say-more-birth = Od tamtej pory był kolejny poród
say-more-words = Słowa, które pasują
say-more-did = Coś, co zrobiłam
say-more-check-in = Jak czuje się moje ciało

signed-heading = Co to było?
signed-lead = Wybierz to, co najbardziej pasuje. Pokazujemy to jako podane przez ciebie.
signed-urgent = Czy ktoś zbadał cię z powodu ostrzeżenia? Wybierz to:
signed-kind-postnatal-check = Wizyta kontrolna około sześciu tygodni po porodzie
signed-kind-pelvic-health-assessment = Zbadała mnie fizjoterapeutka uroginekologiczna
signed-kind-return-to-run = Ktoś zgodził się, żebym wróciła do biegania
signed-kind-early-start = Wcześniejszy początek, który zapisał specjalista
signed-kind-threshold-work = Praca do granicy, przy której objaw trochę się pojawia
signed-kind-technique-check = Ktoś popatrzył, jak biegam
signed-kind-medical-go-ahead = Sygnał ostrzegawczy został sprawdzony i mogę iść dalej
signed-outcome = Jaki był wynik?
signed-outcome-0 = Mogę iść dalej
signed-outcome-1 = Mogę iść dalej, ale mam się czegoś trzymać
signed-outcome-2 = Jeszcze nie
signed-scope = Czy zgodzono się na coś z tej listy?
signed-scope-why = Zaznacz tylko to, co powiedziano ci wprost. Możesz zostawić to puste.
signed-scope-assessment = Badanie
signed-scope-impact = Skoki i podskoki
signed-scope-running = Bieganie
signed-scope-threshold = Trochę objawu podczas ruchu
signed-scope-with-pessary = Z podporą noszoną w pochwie (pessar)
signed-who = Kto to był?
signed-who-why = Liczy się to tylko od niektórych zawodów, dlatego pytamy.
signed-name = Imię i nazwisko tej osoby, jeśli chcesz
signed-when = Kiedy to było?
signed-when-hint = Na przykład: 27 3 2026
signed-today = To było dziś
signed-told = Liczy się to jako podane przez ciebie i plan tak to pokazuje. Kończy się po pewnym czasie albo gdy pojawi się coś nowego.
mend-signed-outcome = Wybierz, jaki był wynik.
mend-signed-role = Wybierz, kto to był.
mend-name = To za długie. Użyj najwyżej tylu liter: { $most }.
mend-day-nothing = Wpisz dzień albo zaznacz, że to było dziś.
mend-day-not_a_date = To nie jest data. Wpisz cyframi dzień, miesiąc i rok, na przykład 27 3 2026.
mend-day-in_the_future = Ten dzień jeszcze nie nadszedł. Sprawdź rok.
mend-day-two_days = Zaznaczyłaś dziś i wpisałaś inny dzień. Zostaw jedno z dwóch.
signer-physio = Fizjoterapeutka
signer-gp = Lekarz rodzinny
signer-midwife = Położna
signer-consultant = Lekarz w szpitalu (specjalista)
signer-emergency = Szpitalny oddział ratunkowy
signer-nurse = Pielęgniarka
signer-visitor = Położna lub pielęgniarka środowiskowa
signer-psych = Psycholog lub psychiatra
signer-dietitian = Dietetyczka
signer-coach = Trenerka biegania
signer-other = Ktoś inny
signer-professional = Specjalista

before-heading = Ćwiczenia siłowe, zanim tu przyszłaś
before-lead = Czy w tygodniach, zanim tu zaczęłaś, robiłaś ćwiczenia siłowe, spacery lub inny lekki ruch? Te tygodnie mogą się liczyć.
before-known = { $count ->
    [one] Powiedziałaś nam o { $count } tygodniu. To, co teraz wpiszesz, go zastąpi; większa liczba liczy się od jutra.
    [few] Powiedziałaś nam o { $count } tygodniach. To, co teraz wpiszesz, je zastąpi; większa liczba liczy się od jutra.
   *[many] Powiedziałaś nam o { $count } tygodniach. To, co teraz wpiszesz, je zastąpi; większa liczba liczy się od jutra.
    [other] Powiedziałaś nam o { $count } tygodnia. To, co teraz wpiszesz, je zastąpi; większa liczba liczy się od jutra.
}
before-weeks = Ile tygodni od porodu?
before-hint = Od 0 do { $most }. Licz tygodnie z co najmniej dwoma treningami.
before-with = Czy ktoś cię prowadził?
before-with-nobody = Nie, robiłam to sama
before-told = Pokazujemy to jako podane przez ciebie. Czas od porodu się nie zmienia.
mend-weeks = Wpisz cyframi liczbę tygodni, od 0 do { $most }.

pregnant-heading = Czy jesteś lub możesz być w ciąży?
pregnant-lead = Jeśli nam to powiesz, ten plan się zamknie. Wcześniejsze bieganie i testy nie przechodzą dalej.
pregnant-care = Porozmawiaj z położną lub lekarzem o ćwiczeniach, które są teraz dobre dla ciebie.
pregnant-now = Przy krwawieniu, bólu lub wycieku płynu poproś dziś o pomoc.
pregnant-stays = To, co nam powiedziałaś, zostaje, i możesz to cofnąć.
pregnant-told = Już nam to powiedziałaś. Twój plan jest na razie zamknięty.
pregnant-fading = Cofnęłaś to dziś. Twój plan jest zamknięty do wieczora. Jeśli to jednak prawda, powiedz nam jeszcze raz.
pregnant-yes = Tak, zamknij mój plan
pregnant-no = Nie, wróć

new-birth-heading = Kiedy był poród?
new-birth-why = Od niego zaczyna się nowa ścieżka. Wcześniejsze testy i zgody nie przechodzą dalej.
new-birth-known = Poród, o którym wiemy: { $day }.
new-birth-change = Ta data jest zła? Zmień ją zamiast tego.
mend-birth-not_later = To nie jest później niż poród, o którym wiemy. Wpisz późniejszy dzień albo zmień tamtą datę.
