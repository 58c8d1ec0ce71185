# The first questions.
welcome-heading = Wróć do biegania krok po kroku
welcome-lead = Powiedz, jaki był poród i jak się czujesz. Pokażemy ci, co dziś robić i dlaczego.
welcome-no-account = Nie potrzebujesz konta, nazwiska ani adresu e-mail.
welcome-six = To zajmie około 3 minut. Każde pytanie możesz pominąć i wrócić po kilku godzinach.
welcome-limits = Nic z tego, co tu wpiszesz, nie opuszcza tego serwera. Nikt też nie śledzi tego na bieżąco.
words-heading = Jakie słowa do ciebie pasują?
words-why = Po stracie albo zawsze wtedy, gdy inne słowa bolą lub nie pasują, wybierz drugą odpowiedź. Możesz to zmienić w każdej chwili.
words-any = Wszystkie słowa są w porządku
words-without = Tylko słowa o mnie i moim ciele
begin = Zacznij
have-a-code = Mam kod z innego telefonu
read-first = Najpierw poczytam

birth-heading = Kiedy był poród?
birth-why = Gojenie wymaga czasu, więc od tego zależą pierwsze kroki.
birth-hint = Na przykład: 27 3 2026
day = Dzień
month = Miesiąc
year = Rok
birth-weeks = Albo: mniej więcej ile tygodni temu?
birth-long-ago = Tak, ta data jest prawidłowa
pass-for-now = Nie teraz
mend-birth-nothing = Wpisz datę albo mniej więcej ile tygodni temu. Możesz też wybrać „Nie teraz”.
mend-birth-not_a_date = To nie jest data. Wpisz cyframi dzień, miesiąc i rok, na przykład 27 3 2026.
mend-birth-in_the_future = Ta data jeszcze nie nadeszła. Sprawdź rok.
mend-birth-long_ago = To było ponad { $years ->
    [one] { $years } rok
    [few] { $years } lata
   *[many] { $years } lat
    [other] { $years } roku
} temu. Jeśli tak jest, zaznacz pole poniżej.
mend-birth-not_weeks = Wpisz cyframi liczbę tygodni, na przykład 7.

how-heading = Jaki był poród?
how-why = Blizna albo szwy wymagają własnej opieki. Zaznacz wszystko, co pasuje.
how-skip = Możesz zostawić to puste i przejść dalej.
mode-vaginal = Poród pochwowy
mode-forceps = Poród z użyciem kleszczy
mode-vacuum = Poród z użyciem przyssawki (próżnociągu)
mode-caesarean = Cesarskie cięcie
mode-caesarean-planned = Planowe cesarskie cięcie
mode-caesarean-emergency = Nagłe cesarskie cięcie
mode-unknown = Wolę nie mówić

answers-heading = Czy to się zgadza?
answers-lead = Każdą odpowiedź możesz zmienić teraz lub później.
answers-birth = Poród
answers-how = Jaki był
answers-signs = Sygnały, przy których potrzebna jest pomoc
answers-body = Jak czuje się twoje ciało
answers-told = Podane
answers-words = Słowa
signs-count = { $count ->
    [one] { $count } zaznaczony
    [few] { $count } zaznaczone
   *[many] { $count } zaznaczonych
    [other] { $count } zaznaczonego
}
code-heading = Twój kod
code-why = Zapisz go. Dzięki niemu odzyskasz wszystko na innym telefonie, bez zakładania konta. Znajdziesz go też w „Więcej”.
see-my-plan = Zobacz mój plan

tear-heading = Czy było pęknięcie lub nacięcie?
tear-why = Po głębokim pęknięciu (trzeciego lub czwartego stopnia) najpierw pomaga fizjoterapeutka. Dlatego pytamy.
tear-none = Bez pęknięcia i bez nacięcia
tear-first = Małe pęknięcie (pierwszego stopnia)
tear-second = Pęknięcie ze szwami albo nacięcie (drugiego stopnia, nacięcie krocza)
tear-third = Głębokie pęknięcie (trzeciego stopnia)
tear-fourth = Głębokie pęknięcie (czwartego stopnia)
tear-unknown = Nie wiem albo wolę nie mówić
