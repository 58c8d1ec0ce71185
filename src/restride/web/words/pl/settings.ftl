# Settings, the reminder, devices, the way back in, the door, and the page one leaves to.
settings-heading = Ustawienia
settings-lead = Te ustawienia należą do tej przeglądarki. Są zapisane w niej i nigdzie indziej.
settings-saved = Zapisano. Od teraz strony tak wyglądają.
settings-language = Język
settings-why-language = Teksty, które nie są jeszcze przetłumaczone, pokazujemy po angielsku.
settings-place = Gdzie jesteś?
settings-why-place = Od tego zależą numery, pod które można zadzwonić.
settings-theme = Jasno czy ciemno
settings-why-theme = Noc jest ciemniejsza i cieplejsza niż tryb ciemny, na godziny, gdy inni śpią.
settings-theme-auto = Tak jak w tym urządzeniu
settings-theme-light = Jasno
settings-theme-night = Noc
settings-hand = Której ręki używasz?
settings-why-hand = Główne przyciski są po tej stronie.
settings-hand-right = Prawej
settings-hand-left = Lewej
settings-amount = Ile słów?
settings-why-amount = Przy mniejszej liczbie słów znikają dodatkowe wyjaśnienia. Co robić i kiedy szukać pomocy, zostaje zawsze.
settings-amount-all = Wszystkie
settings-amount-fewer = Mniej
settings-more = Więcej ustawień
settings-reminder = Przypomnienie w twoim kalendarzu
settings-reminder-short = Wyłączone, dopóki go nie chcesz
settings-devices = Twoje urządzenia, kod i PIN
settings-devices-short = Kto może otworzyć twoje zapisy i gdzie
settings-back = Wróć do ustawień

reminder-title = Przypomnienie
reminder-heading = Przypomnienie w twoim kalendarzu
reminder-lead = Niczego ci nie wysyłamy. Jeśli chcesz przypomnienia, utwórz tu mały plik i otwórz go w swoim kalendarzu.
reminder-reads = To wszystko, co w nim będzie:
reminder-summary = Twoje 10 minut, jeśli je masz.
reminder-days = W które dni?
reminder-days-every = Codziennie
reminder-days-some = Tylko w te dni:
reminder-days-group = Dni
reminder-time = O której godzinie?
reminder-time-hint = Na przykład 09:30. Liczy się zegar twojego telefonu.
reminder-make = Utwórz plik
reminder-end-heading = Żeby to zakończyć
reminder-end = Usuń je w swoim kalendarzu. Nie wiemy, że je masz, i nic od nas nie przychodzi.
reminder-shared = Jeśli inni widzą twój kalendarz, zobaczą też tę linię.
mend-reminder-days = Wybierz „Codziennie” albo zaznacz przynajmniej jeden dzień.
mend-reminder-time = Wpisz godzinę, na przykład 09:30.

devices-title = Urządzenia
devices-heading = Twoje urządzenia
devices-lead = Każde z nich otwiera twoje zapisy. Jeśli któregoś nie znasz, wyloguj je.
devices-this = To urządzenie
devices-since = Od { $date }. Ostatni wpis: { $used }.
devices-unknown = Nieznane urządzenie
devices-remove = Wyloguj
devices-remove-named = Wyloguj: { $name }
devices-others = Wyloguj wszystkie pozostałe
devices-others-why = Jeśli ktoś może znać twój kod, utwórz też nowy.
devices-done-removed = Wylogowano. To urządzenie nie otwiera już niczego twojego.
devices-done-others = Wszystkie pozostałe urządzenia są wylogowane.
devices-done-pin = Na tym urządzeniu PIN jest ustawiony.
devices-done-no-pin = To urządzenie nie ma już PIN-u.
devices-leave-this = Wyloguj to urządzenie
devices-leave-this-why = Potem ta przeglądarka nie otworzy niczego twojego. Żeby wrócić, potrzebujesz kodu lub klucza dostępu. Bez nich nikt nie otworzy twoich zapisów, my też nie.
devices-leave-this-code = Najpierw zobacz swój kod
devices-leave-this-do = Wyloguj teraz to urządzenie
devices-code = Twój kod
devices-code-short = Pozwala wrócić na innym telefonie
devices-pin = PIN na tym urządzeniu
devices-pin-on = Jest włączony
devices-pin-off = Jest wyłączony
devices-passkey = Klucz dostępu
devices-passkey-short = Wróć za pomocą palca, twarzy lub blokady ekranu
devices-back = Wróć do swoich urządzeń
audit-heading = Co działo się z twoimi zapisami
audit-lead = Kiedy i z którego urządzenia. Tego, co powiedziałaś, nie ma na tej liście.
audit-intact = Każda linia jest taka, jak ją zapisano.
audit-altered = Jedna linia tej listy została zmieniona z zewnątrz. Powiedz o tym osobie, która prowadzi ten serwer.
audit-all = Pokaż wszystko
audit-begun = Początek twoich zapisów
audit-recorded = { $count ->
    [one] Zapisano coś, co powiedziałaś
    [few] Zapisano coś, co powiedziałaś, { $count } razy
   *[many] Zapisano coś, co powiedziałaś, { $count } razy
    [other] Zapisano coś, co powiedziałaś, { $count } razu
}
audit-restored = { $count ->
    [one] Wczytano wpisy z pliku
    [few] Wczytano wpisy z pliku, { $count } razy
   *[many] Wczytano wpisy z pliku, { $count } razy
    [other] Wczytano wpisy z pliku, { $count } razu
}
audit-device_added = Urządzenie wróciło do twoich zapisów
audit-device_removed = Wylogowano urządzenie
audit-other_devices_removed = Wylogowano wszystkie pozostałe urządzenia
audit-code_renewed = Utworzono nowy kod
audit-pin_set = Ustawiono PIN
audit-pin_removed = Usunięto PIN
audit-passkey_added = Dodano klucz dostępu
audit-passkey_removed = Usunięto klucz dostępu
audit-other = Zrobiono coś innego

device-code-title = Kod
device-code-heading = Twój kod
device-code-lead = Dzięki niemu odzyskasz swoje zapisy na innym telefonie. Zapisz go albo przechowaj w menedżerze haseł.
device-code-new = To twój nowy kod. Poprzedni niczego już nie otwiera.
device-code-who = Kto ma ten kod, może otworzyć wszystko, co powiedziałaś. Trzymaj go tam, gdzie tylko ty zaglądasz.
device-code-small = Gdy go wpisujesz, wielkość liter, spacje i kreski nie mają znaczenia.
device-code-renew-heading = Ktoś go widział?
device-code-renew-why = Utwórz nowy kod. Stary od razu przestaje działać. Twoje urządzenia zostają bez zmian.
device-code-renew = Utwórz nowy kod

pin-title = PIN
pin-heading = PIN na tym urządzeniu
pin-lead = Dzięki niemu twoje strony są tylko dla ciebie, gdy inni używają tego urządzenia.
pin-asks = Pyta, gdy wracasz po 5 minutach, i od razu po naciśnięciu „Wyjdź”.
pin-help = „Pilna pomoc” zawsze otwiera się bez niego.
pin-limits-heading = Czego nie robi
pin-limit-open = Otwarta strona zostaje na ekranie. Gdy ktoś idzie, naciśnij „Wyjdź”.
pin-limit-code = Kto ma twój kod, otworzy twoje zapisy bez PIN-u.
pin-limit-watched = Nie pomaga przeciw programowi, który śledzi to urządzenie.
pin-limit-here = Jest tylko na tym urządzeniu. Ustaw go na każdym, które go potrzebuje.
pin-forgotten = Jeśli go zapomnisz, twój kod otwiera to urządzenie i usuwa PIN.
pin-present = Twój obecny PIN
pin-new = Nowy PIN
pin-new-hint = Od 4 do 8 cyfr. Wybierz taki, którego nikt nie odgadnie z twojego życia.
pin-again = Ten sam PIN jeszcze raz
pin-set = Ustaw PIN
pin-change = Zmień PIN
pin-remove = Usuń PIN
mend-pin = Wpisz od 4 do 8 cyfr.
mend-pin-again = Te dwa są różne. Wpisz dwa razy ten sam PIN.
not-the-pin = To nie jest ten PIN. Spróbuj jeszcze raz.
not-the-pin-wait = { $minutes ->
    [one] To nie jest ten PIN. Poczekaj { $minutes } minutę, zanim spróbujesz jeszcze raz.
    [few] To nie jest ten PIN. Poczekaj { $minutes } minuty, zanim spróbujesz jeszcze raz.
   *[many] To nie jest ten PIN. Poczekaj { $minutes } minut, zanim spróbujesz jeszcze raz.
    [other] To nie jest ten PIN. Poczekaj { $minutes } minuty, zanim spróbujesz jeszcze raz.
}

passkey-title = Klucz dostępu
passkey-heading = Klucze dostępu
passkey-lead = Dzięki kluczowi dostępu odzyskasz swoje zapisy na innym urządzeniu, bez kodu. Pokazujesz palec lub twarz albo otwierasz blokadę ekranu.
passkey-choice = Nie musisz go mieć. Twój kod nadal działa obok niego.
passkey-where = Klucz dostępu zostaje na twoim urządzeniu albo w menedżerze haseł, który wybierzesz. Nosi tam nazwę tej aplikacji i nie mówi nic więcej.
passkey-who = Kto może odblokować to urządzenie, może użyć klucza dostępu. Na wspólnym urządzeniu kod lepiej chroni prywatność.
passkey-yours = Twoje
passkey-since = Utworzono { $date }
passkey-add = Dodaj klucz dostępu
passkey-added = Od teraz klucz dostępu działa.
passkey-removed = Ten klucz dostępu nie otwiera już niczego twojego. Możesz go też usunąć w swoim menedżerze haseł.
passkey-remove = Usuń
passkey-remove-named = Usuń: { $name }
passkey-without = Ta przeglądarka nie może tu używać kluczy dostępu. Potrzebują one przeglądarki z włączonymi skryptami i chronionego adresu (https).
passkey-cancelled = Nic się nie zmieniło. Możesz spróbować jeszcze raz, kiedy chcesz.
passkey-address = Klucze dostępu nie działają pod tym adresem. Potrzebują nazwy, na przykład localhost, a nie liczby.
passkey-wait = Za dużo prób z tego miejsca. Poczekaj kilka minut.
passkey-broken = To się nie udało i nic się nie zmieniło. Sprawdź połączenie i spróbuj jeszcze raz.
mend-passkey = Klucz dostępu nie został dodany. Spróbuj jeszcze raz.
passkey-or = Albo z kluczem dostępu
passkey-use = Użyj klucza dostępu
mend-passkey-back = Ten klucz dostępu tu nie zadziałał. Spróbuj innego albo użyj swojego kodu.

unlock-title = Otwórz
unlock-heading = Wpisz swój PIN
unlock-heading-open = Otwórz aplikację
unlock-pin = PIN
unlock-open = Otwórz
unlock-forgotten = Nie znam PIN-u
unlock-code-why = Twój kod też ją otwiera i usuwa PIN. Nowy możesz ustawić później.
unlock-code = Twój kod
unlock-with-code = Otwórz kodem
unlock-unsent = To, co właśnie wysłałaś, nie jest jeszcze zapisane. Otwórz aplikację, potem możesz to wysłać.
unlock-not-kept = To, co właśnie wysłałaś, nie jest zapisane. Otwórz aplikację i wyślij to jeszcze raz.
unsent-title = Jeszcze nie zapisano
unsent-heading = Jeszcze nie zapisano
unsent-lead = Właśnie miałaś to wysłać. To nie jest jeszcze zapisane.
unsent-kept = Wszystko, co wpisałaś, nadal tu jest. Naciśnij przycisk, aby to wysłać.
unsent-send = Wyślij teraz
unsent-heading-lost = Nie zapisano
unsent-lost = To, co wysłałaś, nie jest zapisane. Wyślij to jeszcze raz.
unsent-back = Wróć do tamtej strony
mend-code = Ten kod nie zadziałał. Sprawdź go jeszcze raz, litera po literze.
mend-code-wait = { $minutes ->
    [one] Za dużo prób z tego miejsca. Poczekaj { $minutes } minutę.
    [few] Za dużo prób z tego miejsca. Poczekaj { $minutes } minuty.
   *[many] Za dużo prób z tego miejsca. Poczekaj { $minutes } minut.
    [other] Za dużo prób z tego miejsca. Poczekaj { $minutes } minuty.
}

come-back-title = Wróć
come-back-heading = Wróć ze swoim kodem
come-back-lead = Twoje zapisy otworzą się też na tym urządzeniu. Wszystko jest tak, jak zostawiłaś.
come-back-code = Twój kod
come-back-hint = Cztery grupy po pięć liter i cyfr. Wielkość liter, spacje i kreski nie mają znaczenia.
come-back-here = Ta przeglądarka otwiera już jakieś zapisy. Z kodem innych zapisów otworzy zamiast nich tamte.
come-back-go = Otwórz moje zapisy
come-back-none-heading = Nie masz kodu?
come-back-none = Na urządzeniu, które nadal otwiera twoje zapisy, znajdziesz go w „Więcej”, potem „Urządzenia”. My nie możemy go dla ciebie sprawdzić.
come-back-start = Zacznij nowe zapisy

# The page one leaves to. It is about cooking, and it names nothing of ours.
kitchen-title = Miary kuchenne
kitchen-lead = Szybkie przeliczenie szklanek, łyżek i gramów. Szklanki i łyżki płaskie, liczby zaokrąglone.
kitchen-volume = Łyżki i szklanki
kitchen-measure = Miara
kitchen-millilitres = Mililitry
kitchen-teaspoon = 1 łyżeczka
kitchen-tablespoon = 1 łyżka
kitchen-quarter-cup = ¼ szklanki
kitchen-third-cup = ⅓ szklanki
kitchen-half-cup = ½ szklanki
kitchen-cup = 1 szklanka
kitchen-ml-teaspoon = 5 ml
kitchen-ml-tablespoon = 15 ml
kitchen-ml-quarter-cup = 60 ml
kitchen-ml-third-cup = 80 ml
kitchen-ml-half-cup = 125 ml
kitchen-ml-cup = 250 ml
kitchen-weight = Jedna szklanka w gramach
kitchen-food = Produkt
kitchen-grams = Gramy
kitchen-flour = Mąka pszenna
kitchen-sugar = Cukier biały
kitchen-butter = Masło
kitchen-rice = Ryż, nieugotowany
kitchen-oats = Płatki owsiane
kitchen-oil = Olej
kitchen-g-flour = 130 g
kitchen-g-sugar = 210 g
kitchen-g-butter = 235 g
kitchen-g-rice = 195 g
kitchen-g-oats = 95 g
kitchen-g-oil = 230 g
kitchen-oven = Temperatura piekarnika
kitchen-heat = Temperatura
kitchen-degrees = Celsjusz i Fahrenheit
kitchen-low = Niska
kitchen-medium = Średnia
kitchen-hot = Wysoka
kitchen-degrees-low = 150 °C, 300 °F
kitchen-degrees-medium = 180 °C, 355 °F
kitchen-degrees-hot = 220 °C, 430 °F
kitchen-note = Do pieczenia najlepiej waż suche produkty. Ubita szklanka mąki ma około 20 g więcej.
