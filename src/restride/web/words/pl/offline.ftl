# Bez zasięgu: co czeka na tym telefonie, czego nie udało się przyjąć, instalowanie i wspólny telefon.
waits = { $count ->
    [one] 1 wpis czeka na wysłanie
    [few] { $count } wpisy czekają na wysłanie
   *[other] { $count } wpisów czeka na wysłanie
}
waits-refused = { $count ->
    [one] 1 wpisu nie udało się przyjąć: zobacz go
    [few] { $count } wpisów nie udało się przyjąć: zobacz je
   *[other] { $count } wpisów nie udało się przyjąć: zobacz je
}
waits-lost = { $count ->
    [one] Ta przeglądarka usunęła 1 wpis, który nie był wysłany
    [few] Ta przeglądarka usunęła { $count } wpisy, które nie były wysłane
   *[other] Ta przeglądarka usunęła { $count } wpisów, które nie były wysłane
}
entry-refused-unreadable = Nie da się go odczytać, więc nic z niego nie zapisano. Powiedz to jeszcze raz.
entry-refused-kind = O tym można powiedzieć tylko na osobnej stronie. Nic z tego nie zapisano.
entry-refused-day = Ten dzień jeszcze nie nadszedł. Sprawdź datę w telefonie i powiedz to jeszcze raz.
entry-refused-before = Ten dzień jest przed porodem, o którym nam powiedziałaś. Jeśli dzień jest zły, powiedz to jeszcze raz.
entry-refused-clash = Pod tym samym numerem zapisano coś innego. Powiedz to jeszcze raz.
entry-refused-large = To jest za długie, żeby wysłać. Powiedz to jeszcze raz w mniejszej liczbie słów.

# How dates are written in this language: a name that browsers know.
waiting-locale = pl-PL
waiting-title = Jeszcze niewysłane
waiting-heading = Co czeka na tym telefonie
waiting-lead = To, co mówisz bez zasięgu, przechowujemy tutaj tak, że nikt inny tego nie odczyta. Wyślemy to, gdy tylko będzie zasięg.
waiting-none = Nic nie czeka. Wszystko, co powiedziałaś na tym telefonie, jest wysłane.
waiting-running = Bieganie czeka, aż wszystko zostanie wysłane i przyjdzie nowy plan. Spacery, ćwiczenia i pomoc są otwarte.
waiting-seven = Niektóre telefony usuwają dane strony po 7 dniach bez odwiedzin. Otwórz aplikację wcześniej, gdy masz zasięg, albo ją zainstaluj.
waiting-list = Niewysłane
waiting-checked_in = Jak się czujesz
waiting-session_done = Coś, co zrobiłaś
waiting-test_performed = Test
waiting-not_today = Nie dziś
waiting-sealed = Wpis, który otwiera twój PIN
waiting-unreadable = Wpis, którego ten telefon nie może już odczytać
waiting-without-day = Dzień niepewny
waiting-send = Wyślij teraz
waiting-delete = Usuń
waiting-delete-named = Usuń: { $name }
waiting-again = Powiedz to z dzisiejszą datą
waiting-again-named = Powiedz to z dzisiejszą datą: { $name }
waiting-sure = Naciśnij jeszcze raz, żeby usunąć
waiting-sent = Wszystko wysłane.
waiting-because-offline = Teraz nie ma zasięgu. Wyślemy to, gdy będzie.
waiting-because-later = Serwer nie może teraz tego przyjąć. Zostaje to tutaj, a my spróbujemy jeszcze raz.
waiting-because-busy = Inna strona właśnie to wysyła.
waiting-because-nobody = Ten telefon jest wylogowany. To, co czeka, zostaje tutaj i nikt inny tego nie odczyta. Wyślemy to, gdy wrócisz.
waiting-because-another = Ta przeglądarka należy teraz do innych zapisów. To, co czekało wcześniej, zostaje tutaj i nie trafi do nikogo innego.
waiting-because-shut = Aplikacja na tym telefonie jest zamknięta. Otwórz ją, a wyślemy to, co czeka.
waiting-because-pin = To nie jest ten PIN. Spróbuj jeszcze raz.
waiting-because-unreadable = Odpowiedź serwera uszkodziła się po drodze. Nic nie przepadło. Spróbuj jeszcze raz.
waiting-because-full = W tym telefonie nie ma już miejsca. Zwolnij trochę miejsca i spróbuj jeszcze raz.
waiting-because-none = Ta przeglądarka nie może tego przechować.
waiting-come-back = Wróć do swoich zapisów
waiting-open = Otwórz aplikację
waiting-pin-heading = Wpisz PIN
waiting-pin-why = To, co jest na tym telefonie, otwiera się PIN-em, który na nim ustawiłaś.
waiting-pin = PIN
waiting-pin-open = Otwórz
waiting-pin-wrong = To nie jest ten PIN. Spróbuj jeszcze raz.
waiting-pin-wait = Poczekaj { $minutes } min, zanim spróbujesz jeszcze raz.
waiting-pin-unset = Bez zasięgu to się otworzy, gdy raz wpiszesz PIN na tym telefonie z zasięgiem.
waiting-nothing-kept-heading = Ta przeglądarka niczego nie przechowuje
waiting-nothing-kept = To może być prywatne okno albo wyłączona pamięć. To, co mówisz, wysyłamy od razu. Bez zasięgu nie da się tego przechować i mówimy o tym.
waiting-shared-heading = Ten telefon jest wspólny
waiting-shared = Dlatego niczego na nim nie przechowujemy. To, co mówisz, wysyłamy od razu i potrzebny jest zasięg.
waiting-lost-heading = Ta przeglądarka opróżniła swoją pamięć
waiting-lost = Wpisów, które nie były wysłane, nie ma już na tym telefonie. Zobacz, co powiedziałaś ostatnio, i dopowiedz to, czego brakuje.
waiting-lost-look = Zobacz, co powiedziałaś
waiting-lost-seen = Widziałam to

not-sent-title = Niewysłane
not-sent-heading = Niewysłane: nie ma zasięgu
not-sent-lead = Wróć: to, co wpisałaś, nadal tam jest. Wyślij jeszcze raz, gdy będzie zasięg. Liczy się raz.
not-sent-help = Potrzebujesz pomocy teraz? Te strony otwierają się też bez zasięgu.

settings-shared = Czy inni też używają tego telefonu?
settings-why-shared = Jeśli tak, niczego na nim nie przechowujemy. Aplikacja potrzebuje wtedy zasięgu.
settings-shared-no = Nie, jest mój
settings-shared-yes = Tak, jest wspólny
install-heading = Na ekranie początkowym
install-why = Wtedy otwiera się jak aplikacja, a telefon przechowuje ją na czas bez zasięgu.
install-android = W Chrome lub Firefoksie na Androidzie: otwórz menu przeglądarki, potem „Zainstaluj” albo „Dodaj do ekranu głównego”.
install-iphone = W Safari na iPhonie: dotknij „Udostępnij”, potem „Do ekranu początkowego”.
install-computer = Na komputerze: poszukaj znaku instalacji na końcu paska adresu.
install-name = Ikona nazywa się { app-name }. Nie mówi, do czego służy.
