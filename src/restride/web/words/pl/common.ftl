### Words that are the same on every page. First the glossary: one word for one thing, in all Polish files.
###
### Form: "ty", written small; past tense feminine ("powiedziałaś"). No diminutives for the body, no idioms.
###
### birth                           poród; vaginal birth: poród pochwowy; caesarean: cesarskie cięcie
### forceps, cup                    kleszcze, próżnociąg
### pee, poo, wind                  mocz, stolec, gazy
### leaking, a leak                 popuszczanie, wyciek
### urgency                         nagłe parcie, które trudno powstrzymać
### heaviness, dragging             ciężkość, ciągnięcie w dół
### pressure, bulge                 ucisk, wybrzuszenie
### doming                          wypukłość wzdłuż środka brzucha
### tummy, bottom, vagina           brzuch, odbyt, pochwa
### perineum                        krocze (między pochwą a odbytem)
### pelvic floor                    mięśnie dna miednicy
### squeeze, hold, let go           ściśnięcie, przytrzymanie, rozluźnienie
### bearing down                    parcie w dół
### prolapse                        obniżenie narządów miednicy
### pelvic health physiotherapist   fizjoterapeutka uroginekologiczna
### physiotherapist, midwife        fizjoterapeutka, położna
### clinician, professional         specjalista (lekarz, położna lub fizjoterapeutka)
### sign-off                        zgoda (specjalisty)
### postnatal check                 wizyta kontrolna po porodzie
### path, stage, step               ścieżka, etap, krok
### session                         trening
### strength                        ćwiczenia siłowe
### exercise, effort                ćwiczenia, wysiłek
### walk, run, walk and run         spacer, bieg, marszobieg
### impact                          skoki i lądowanie; low-impact: bez skoków i biegu
### the seven tests                 siedem testów obciążenia
### warning sign, symptom           sygnał ostrzegawczy, objaw
### check-in                        odczucia (zapis odczuć)
### rest, rest day                  odpoczynek, dzień odpoczynku
### record, entry                   twoje zapisy, wpis
### device, passkey                 urządzenie, klucz dostępu

language-name = Polski
app-name = Restride
app-description = Krok po kroku, w twoim tempie.
skip-to-page = Przejdź do treści
help-link = Pilna pomoc
leave-link = Wyjdź
limits-short = To nie jest diagnoza i nikt nie śledzi tego na bieżąco. Jeśli coś cię niepokoi, poproś o pomoc.
bar-name = Główne miejsca
bar-today = Dziś
bar-check-in = Odczucia
bar-progress = Postępy
bar-more = Więcej

back = Wstecz
back-to-today = Wróć do strony Dziś
continue = Dalej
save = Zapisz
change = Zmień
saved = Zapisano
title-question = Pytanie
title-step = Strona { $number }
title-why = Powody
title-paths = Ścieżki
step-of = Strona { $number } z { $of }
between = między { $first } a { $last }
not-told-yet = Jeszcze bez odpowiedzi
or-instead = Albo wybierz jedną z tych odpowiedzi
minutes = { $minutes ->
    [one] { $minutes } minuta
    [few] { $minutes } minuty
   *[many] { $minutes } minut
    [other] { $minutes } minuty
}

answer-none = Nie
answer-a-little = Trochę
answer-a-lot = Dużo
answer-yes = Tak
answer-no = Nie
answer-unsure = Nie wiem
answer-declined = Wolę nie mówić
# The number comes as a word here, so it stands after its unit and nothing has to agree with it.
answer-number = { $unit ->
    [score] { $number } na 10
    [hours] { $count ->
        [one] { $number } godzina
        [few] { $number } godziny
        [many] { $number } godzin
       *[other] { $number } godziny
    }
    [weeks] { $count ->
        [one] { $number } tydzień
        [few] { $number } tygodnie
        [many] { $number } tygodni
       *[other] { $number } tygodnia
    }
    [minutes] { $count ->
        [one] { $number } minuta
        [few] { $number } minuty
        [many] { $number } minut
       *[other] { $number } minuty
    }
    [times] { $count ->
        [one] { $number } raz
        [few] { $number } razy
        [many] { $number } razy
       *[other] { $number } razu
    }
   *[other] { $number }
}
hint-number = { $unit ->
    [hours] Godziny, od { $least } do { $most }. Możesz podać połówki, na przykład 6,5.
    [weeks] Tygodnie, od { $least } do { $most }.
    [minutes] Minuty, od { $least } do { $most }.
   *[other] Liczba od { $least } do { $most }.
}

problems = Coś trzeba jeszcze poprawić
mend-choose-one = Wybierz jedną z odpowiedzi.
mend-choose-some = Wybierz spośród odpowiedzi na tej stronie.
mend-none-alone = Zaznaczyłaś „żadne z tych” razem z inną odpowiedzią. Zostaw jedną z nich.
mend-nothing-chosen = Wybierz odpowiedź albo „Nie teraz”.
mend-number = Wpisz cyframi liczbę od { $least } do { $most }.

level-talk = Porozmawiaj z kimś.
level-soon = Wkrótce.
level-now = Teraz.
call = Zadzwoń: { $number }
