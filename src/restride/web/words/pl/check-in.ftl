# Check in: the same four, and one question on a page.
none-of-these = Żadne z tych
four-heading = Czy było coś z tego, odkąd ostatnio nam mówiłaś?
four-heading-first = Czy w ostatnich dwóch tygodniach miałaś coś z tej listy?
# $day stands in brackets, so that it needs no other ending.
four-heading-next-day = Czy było coś z tego, odkąd ostatnio nam mówiłaś, także po: { $day }?
four-why = Zaznacz to, co miałaś, w spoczynku lub w ruchu. Takie objawy są częste i zwykle można je leczyć.
four-leaking = Popuszczanie moczu, stolca lub gazów
four-heaviness = Ciężkość, ciągnięcie w dół lub wybrzuszenie w pochwie albo w okolicy odbytu
four-pain = Ból
four-doming = Wałek lub wypukłość wzdłuż środka brzucha
four-empty-counts = Co zostawisz puste, liczy się jako „nie”, do dwóch tygodni wstecz.
mend-four = Zaznacz to, co miałaś, albo wybierz „Żadne z tych”.
four-more-heading = Powiedz nam trochę więcej
pain-places = Otwórz każde miejsce, które boli, i wybierz liczbę: 0 to brak bólu, 10 to ból najgorszy. Miejsca nieotwarte liczą się jako brak bólu.
mend-choose-one-of = Coś tutaj czeka jeszcze na odpowiedź.
place-pain_pelvic = Miednica lub kość łonowa
place-pain_back = Plecy
place-pain_scar = Blizna po cesarskim cięciu, przy dotyku
place-pain_scar_with_effort = Blizna po cesarskim cięciu, przy wysiłku
place-pain_perineum = Między pochwą a odbytem (krocze)
place-pain_joint = Kolano, biodro, kostka lub inny staw
place-pain_bone = Jedno miejsce na kości
check-in-more-heading = Chcesz powiedzieć więcej?
all-signs = Wszystkie sygnały, przy których potrzebna jest szybka pomoc
more-questions = Sen, nastrój i inne pytania
i-moved = Spacer, bieg lub ćwiczenia za mną
take-back = Zobacz lub cofnij to, co nam powiedziałaś

enough-for-now = Na razie wystarczy
confirm-why = Zaznaczyłaś to:
confirm-ask = Czy chciałaś to zaznaczyć? Jeśli tak, zapisz: czytanie, pomoc i twoje zapisy zostają otwarte. Jeśli nie, wróć. Po zapisaniu liczy się to co najmniej do jutra.
confirm-yes = Tak, zapisz
confirm-no = Nie, zaznaczyłam to przez pomyłkę
tap-or-less = { $number ->
    [one] { $number } godzina lub mniej
    [few] { $number } godziny lub mniej
   *[many] { $number } godzin lub mniej
    [other] { $number } godziny lub mniej
}
tap-number = { $number ->
    [one] { $number } godzina
    [few] { $number } godziny
   *[many] { $number } godzin
    [other] { $number } godziny
}
tap-or-more = { $number ->
    [one] { $number } godzina lub więcej
    [few] { $number } godziny lub więcej
   *[many] { $number } godzin lub więcej
    [other] { $number } godziny lub więcej
}
mend-four-both = Coś zaznaczyłaś i wybrałaś „Żadne z tych”. Wybierz jedno z dwóch.
