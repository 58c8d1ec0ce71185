# The player of a walk or run. What stands in { $braces } is filled in on the phone.
# Lengths of time come in the nominative, so they stand after a colon or a comma. On the screen and in the recordings
# a walk between runs is "marsz"; a session that is only a walk stays "spacer".
# How dates and times are written.
go-locale = pl-PL
go-title = Minutnik
go-heading = Twój spacer lub bieg
go-wait = Chwila. Otwieramy twój plan.
go-wait-signal = Chwila. Sprawdzamy, czy w twoim planie jest coś nowego.
go-without = Minutnik potrzebuje skryptów, a w tej przeglądarce są wyłączone. Kroki są na stronie Dziś.
go-not-now = Nie teraz
go-start = Start
go-choose = Który trening?
go-app = Restride
go-locked-title = Trening

# Before she starts.
go-what = Co to jest
go-on-day = { $day }
go-in-all = Łącznie: { $minutes }. Rozgrzewka i spokojny marsz na koniec są w tym czasie.
go-in-all-walk = Łącznie: { $minutes }.
go-length = { $minutes } min
go-ends = Jeśli zaczniesz teraz, skończysz około { $time }.
go-needs = Czego potrzebujesz
go-needs-shoes = Buty, w których możesz chodzić i biegać.
go-needs-phone = Telefon z naładowaną baterią, w kieszeni albo w ręce.
go-needs-place = Droga na dworze, bieżnia albo miejsce, żeby chodzić tam i z powrotem.
go-sound = Dźwięk
go-sound-voice = Głos i dźwięki
go-sound-tones = Tylko dźwięki
go-sound-none = Bez dźwięku
go-music = Słucham własnej muzyki
go-music-why = Wtedy są pojedyncze dźwięki. Ekran musi zostać włączony.
go-buzz = Wibracje przy każdej zmianie, gdy ekran jest włączony
go-sound-now-voice = głos i dźwięki
go-sound-now-tones = tylko dźwięki
go-sound-now-none = brak
go-sound-now-music = pojedyncze dźwięki obok twojej muzyki
go-plan-of = Brak zasięgu. To twój plan z dnia: { $day }, { $time }.

# The four, before a run.
go-ask-heading = Jak dziś twoje ciało?
go-ask-why = Zaznacz to, co masz dziś albo miałaś, odkąd ostatnio nam mówiłaś.
go-four-mend = Coś, co zaznaczyłaś, czeka jeszcze na odpowiedź.
go-pain-places = Otwórz każde miejsce, które boli, i wybierz liczbę: 0 to brak bólu, 10 to ból najgorszy.

# Instead of a run.
go-no-symptom = Dziś spacer
go-no-symptom-why = Dziękujemy, że nam mówisz. Bieganie dziś poczeka. Spacer jest w porządku, jeśli dobrze się czujesz.
go-symptom-kept = To, co nam powiedziałaś, jest zapisane. Trafi do twojego planu, gdy tylko będzie zasięg.
go-no-expired = Twój plan czeka na nowe wiadomości
go-no-expired-why = W tym telefonie jest starszy plan. Otwórz aplikację raz, gdy jest zasięg, wtedy bieganie może wrócić.
go-no-no-check-in = Najpierw powiedz nam, jak się czujesz
go-no-no-check-in-why = Od ostatniego zapisu odczuć minęło trochę czasu. To jedna minuta i plan znów się zgadza.
go-no-unsent = Coś trzeba jeszcze wysłać
go-no-unsent-why = W telefonie jest coś, co nam powiedziałaś. Może to zmienić twój plan. Bieganie czeka, aż to się wyśle.
go-no-clock = Zegar tego telefonu się nie zgadza
go-no-clock-why = Nie wiemy, jaki jest dzień. Otwórz aplikację raz, gdy jest zasięg. Do tego czasu spaceruj.
go-no-plan-says-no = Bieganie: jeszcze nie
go-no-plan-says-no-why = W twoim planie nie ma dziś biegania. Strona Dziś mówi, co pomoże najpierw.
go-no-unreadable = Nie możemy odczytać twojego planu
go-no-unreadable-why = To, co jest w telefonie, nie jest całe. Otwórz aplikację raz, gdy jest zasięg.
go-no-another-day = Ten bieg jest na inny dzień
go-no-another-day-why = Dzień tego biegu: { $day }. Dni między biegami pomagają ci nabrać siły.
go-no-not-kept = Twojej odpowiedzi nie dało się zapisać
go-no-not-kept-why = W telefonie nie ma na nią miejsca albo tryb prywatny niczego nie zapisuje. Bez twojej odpowiedzi nie ma biegu.
go-instead-walk-heading = Spacer: { $minutes }
go-instead-walk-why = Ten sam czas, w twoim tempie. To się liczy.
go-instead-walk = Idę na spacer
go-tell = Zapisz odczucia
go-what-helps = Co teraz pomoże
go-signs = Sygnały, przy których potrzebna jest szybka pomoc

# While she moves. One word is huge: run or walk.
go-run = Bieg
go-walk = Marsz
go-paused = Pauza
go-which = Bieg { $number } z { $runs }
go-runs-done = Biegi za tobą: { $number } z { $runs }
go-walking-rest = Reszta marszem
go-left-in-all = zostało { $time }
go-next-run = Dalej: bieg, { $time }
go-next-walk = Dalej: marsz, { $time }
go-next-end = Potem koniec
go-paused-why = Weź tyle czasu, ile trzeba. Potem idziemy dalej dokładnie stąd.
go-pause = Pauza
go-on = Dalej
go-walk-the-rest = Reszta marszem
go-end-here = Zakończ tutaj
go-wrong = Coś jest nie tak
go-sound-on = Włącz dźwięk
go-say-run = Bieg. { $time }. { $number } z { $runs }.
go-say-run-alone = Bieg. { $time }.
go-say-walk = Marsz. { $time }.
go-say-paused = Pauza. W tej części zostało: { $time }.
go-not-keeping = Telefon nie może zapamiętać twojego miejsca. Nie zamykaj tej strony.
go-no-file = Dźwięk działa, gdy ekran jest włączony.
go-withdrawn = Twój plan się zmienił. Stąd idź marszem, a potem zobacz stronę Dziś.
go-another-day = Zaczął się nowy dzień. To, co zostało, jest marszem.

# Something is not right.
go-wrong-heading = Co zauważasz?
go-wrong-lead = Nie musisz już biec. Idź powoli albo stań.
go-wrong-now = Sygnały, przy których pomoc jest potrzebna teraz
go-wrong-other = Coś innego
go-home-heading = Dziękujemy. Zapisane.
go-home-lead = Dziś nie ma już biegania. Jak chcesz iść dalej?
go-home-signs = Jeśli będzie gorzej
go-home-signs-why = Zatrzymaj się i poproś o pomoc. Nikt nie śledzi tego na bieżąco.
go-walk-home = Idę dalej
go-stop-here = Kończę tutaj

# Where the clock cannot tell.
go-doubt-back = Zegar tego telefonu się cofnął
go-doubt-back-why = Nie wiemy więc, ile już za tobą. Do tej chwili: { $time }.
go-doubt-leapt = Minął więcej niż jeden dzień
go-doubt-leapt-why = Nie wiemy, co się w nim działo. Do tej chwili: { $time }.
go-doubt-away = Czy szłaś dalej do końca?
go-doubt-away-why = Ta strona była przez jakiś czas zamknięta. Ostatni znany czas: { $time }.
go-doubt-drop = Pomiń to
go-doubt-keep = Zapisz: { $time }
go-doubt-part = Tylko { $time }
go-doubt-all = Tak, całość

# After.
go-well-done = Dobra robota
go-kept-heading = To, co zrobiłaś, się liczy
go-did = Czas w ruchu: { $time }. W tym bieg: { $ran }.
go-did-walk = Czas spaceru: { $time }.
go-after-four = Czy teraz albo po drodze było coś z tego?
go-later = Później
go-after-care = Dziękujemy, że nam mówisz. Twój plan to uwzględni. Jeśli będzie gorzej, poproś o pomoc.
go-next-one = { $day }: { $title }, { $minutes }.
go-next-unknown = Strona Dziś pokazuje, co dalej.
go-next-changes = To, co nam powiedziałaś, może zmienić twój plan. Strona Dziś pokazuje, co dalej.
go-kept = Zapisane w tym telefonie.
go-sent = Zapisane i wysłane.
go-not-kept = Telefon nie mógł tego zapisać. Nie zamykaj tej strony i zrób trochę miejsca albo powiedz nam o tym na stronie Dziś.
go-waiting = { $plural ->
    [one] Zapisane w tym telefonie. { $n } wpis czeka na wysłanie. Wyśle się sam, gdy będzie zasięg.
    [few] Zapisane w tym telefonie. { $n } wpisy czekają na wysłanie. Wyślą się same, gdy będzie zasięg.
    [many] Zapisane w tym telefonie. { $n } wpisów czeka na wysłanie. Wyślą się same, gdy będzie zasięg.
   *[other] Zapisane w tym telefonie. { $n } wpisu czeka na wysłanie. Wyśle się samo, gdy będzie zasięg.
}

# Nothing to play.
go-nothing-heading = Dziś bez spaceru i biegu
go-nothing-why = W twoim planie na dziś ich nie ma. To, co jest, znajdziesz na stronie Dziś.
go-gone-heading = Twój plan się zmienił
go-gone-why = Tego treningu już w nim nie ma. To, co jest, znajdziesz na stronie Dziś.
go-closed-heading = Ten plan jest na razie zamknięty
go-closed-why = To, co nam powiedziałaś, zostaje. Czytanie i pomoc są otwarte.
go-no-plan-heading = W tym telefonie nie ma jeszcze planu
go-no-plan-why = Otwórz aplikację raz, gdy jest zasięg. Potem ta strona działa bez niego.
go-nobody-heading = W tym telefonie nie ma planu
go-nobody-why = Ta przeglądarka nie ma twoich zapisów. Możesz zacząć nowe albo wrócić ze swoim kodem.
go-begin-here = Do początku
go-shut-heading = Aplikacja jest zamknięta
go-shut-why = Najpierw ją otwórz. Potem twój plan jest tutaj.
go-pin-wrong = To nie ten PIN. Spróbuj jeszcze raz.
go-pin-wait = { $plural ->
    [one] To nie ten PIN. Poczekaj przed następną próbą: { $n } minuta.
    [few] To nie ten PIN. Poczekaj przed następną próbą: { $n } minuty.
   *[many] To nie ten PIN. Poczekaj przed następną próbą: { $n } minut.
    [other] To nie ten PIN. Poczekaj przed następną próbą: { $n } minuty.
}
go-unreadable-heading = Nie możemy odczytać twojego planu
go-unreadable-why = To, co jest w telefonie, nie jest całe. Otwórz aplikację raz, gdy jest zasięg. Do tego czasu nie ma biegu.

# The pocket test.
go-pocket = Próba w kieszeni, 20 sekund
go-pocket-why = Mówi, co ten telefon potrafi przy zgaszonym ekranie, zanim na nim polegasz na dworze.
go-pocket-go = Wypróbuj
go-pocket-lead = Niektóre telefony przerywają dźwięk, gdy ekran gaśnie. Sprawdź to tutaj, w domu.
go-pocket-1 = Włącz dźwięk głośniej i naciśnij „Zacznij”.
go-pocket-2 = Zablokuj ekran i włóż telefon do kieszeni.
go-pocket-3 = Słuchaj. Co 4 sekundy słychać krótki dźwięk. Po 20 sekundach odblokuj telefon.
go-pocket-begin = Zacznij
go-pocket-left = { $plural ->
    [one] Jeszcze { $n } sekunda
    [few] Jeszcze { $n } sekundy
   *[many] Jeszcze { $n } sekund
    [other] Jeszcze { $n } sekundy
}
go-found-heading = Co potrafi ten telefon
go-found-went-on = Dźwięk trwał dalej przy zgaszonym ekranie. Możesz schować telefon.
go-found-stopped = Dźwięk ucichł, gdy ekran był zgaszony. Zostaw ekran włączony albo weź wydrukowaną kartę.
go-found-not-seen = Ekran był cały czas włączony, więc nie wiemy. Zablokuj telefon podczas próby.
go-found-silent = Telefon nie zagrał żadnego dźwięku. Sprawdź głośność albo weź wydrukowaną kartę.
go-found-buzz = Wibruje
go-found-on = Może zostawić ekran włączony
go-found-can = Tak
go-found-cannot = Nie
go-found-honest = Tyle mogliśmy zmierzyć. Czy było dość głośno, wiedzą tylko twoje uszy.
go-again = Spróbuj jeszcze raz

# Lengths of time.
go-minutes = { $plural ->
    [one] { $n } minuta
    [few] { $n } minuty
   *[many] { $n } minut
    [other] { $n } minuty
}
go-seconds = { $plural ->
    [one] { $n } sekunda
    [few] { $n } sekundy
   *[many] { $n } sekund
    [other] { $n } sekundy
}
go-time-both = { $minutes } { $seconds }
