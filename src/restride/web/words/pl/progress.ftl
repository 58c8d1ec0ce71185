### Progress: what was done and told, in pictures.

progress-lead = Co zrobiłaś i jak się czułaś. Dni, o których nam nie powiedziałaś, zostają puste i to jest w porządku.
progress-closed = Twój plan jest na razie zamknięty. To, co zrobiłaś, zostaje tu dla ciebie.
progress-in-all = W sumie
progress-did = { $activity ->
    [walk] { $times ->
        [one] { $times } spacer
        [few] { $times } spacery
       *[many] { $times } spacerów
        [other] { $times } spaceru
    }
    [walk_run] { $times ->
        [one] { $times } marszobieg
        [few] { $times } marszobiegi
       *[many] { $times } marszobiegów
        [other] { $times } marszobiegu
    }
    [run] { $times ->
        [one] { $times } bieg
        [few] { $times } biegi
       *[many] { $times } biegów
        [other] { $times } biegu
    }
    [strength] { $times ->
        [one] Ćwiczenia siłowe jeden raz
        [few] Ćwiczenia siłowe { $times } razy
       *[many] Ćwiczenia siłowe { $times } razy
        [other] Ćwiczenia siłowe { $times } razu
    }
    [pelvic_floor] { $times ->
        [one] Ćwiczenia mięśni dna miednicy jeden raz
        [few] Ćwiczenia mięśni dna miednicy { $times } razy
       *[many] Ćwiczenia mięśni dna miednicy { $times } razy
        [other] Ćwiczenia mięśni dna miednicy { $times } razu
    }
    [breathing] { $times ->
        [one] Spokojny oddech jeden raz
        [few] Spokojny oddech { $times } razy
       *[many] Spokojny oddech { $times } razy
        [other] Spokojny oddech { $times } razu
    }
    [mobility] { $times ->
        [one] Łagodny ruch jeden raz
        [few] Łagodny ruch { $times } razy
       *[many] Łagodny ruch { $times } razy
        [other] Łagodny ruch { $times } razu
    }
   *[low_impact] { $times ->
        [one] Rower, pływanie lub orbitrek jeden raz
        [few] Rower, pływanie lub orbitrek { $times } razy
       *[many] Rower, pływanie lub orbitrek { $times } razy
        [other] Rower, pływanie lub orbitrek { $times } razu
    }
}
progress-table = To samo jako tabela
progress-entries = Wszystko, co nam powiedziałaś
progress-tell = Powiedz nam, co zrobiłaś

## The path

progress-way-here = Jesteś tutaj: { $stage }.
progress-way-since = Ten etap zaczęłaś { $on }: { $stage }.
progress-way-ahead = { $stages ->
    [one] Po nim jest jeszcze jedna część.
    [few] Po nim są jeszcze { $stages } części.
   *[many] Po nim jest jeszcze { $stages } części.
    [other] Po nim jest jeszcze { $stages } części.
}

## Weeks. $weeks counts the one she is in. "min" has the same ending for each number.

progress-weeks-both = { $weeks ->
    [one] W tym tygodniu: bieg { $run } min, spacer { $walked } min.
    [few] W tych { $weeks } tygodniach: bieg { $run } min, spacer { $walked } min.
   *[many] W tych { $weeks } tygodniach: bieg { $run } min, spacer { $walked } min.
    [other] W tych { $weeks } tygodnia: bieg { $run } min, spacer { $walked } min.
}
progress-weeks-run = { $weeks ->
    [one] W tym tygodniu: bieg { $n } min.
    [few] W tych { $weeks } tygodniach: bieg { $n } min.
   *[many] W tych { $weeks } tygodniach: bieg { $n } min.
    [other] W tych { $weeks } tygodnia: bieg { $n } min.
}
progress-weeks-walked = { $weeks ->
    [one] W tym tygodniu: spacer { $n } min.
    [few] W tych { $weeks } tygodniach: spacer { $n } min.
   *[many] W tych { $weeks } tygodniach: spacer { $n } min.
    [other] W tych { $weeks } tygodnia: spacer { $n } min.
}
progress-weeks-most = Najwięcej biegu na ten tydzień: { $most } min. To nie jest cel: mniej też jest w porządku.
progress-weeks-now = Z tego masz już { $run } min biegu.
progress-weeks-untold = { $runs ->
    [one] Przy jednym biegu nie wiemy, ile minut biegłaś. Nie ma go w słupkach.
    [few] Przy { $runs } biegach nie wiemy, ile minut biegłaś. Nie ma ich w słupkach.
   *[many] Przy { $runs } biegach nie wiemy, ile minut biegłaś. Nie ma ich w słupkach.
    [other] Przy { $runs } biegu nie wiemy, ile minut biegłaś. Nie ma ich w słupkach.
}

## How she felt

progress-symptoms-says = { $days ->
    [one] W ciągu ostatnich { $weeks } tygodni powiedziałaś nam, jak się czujesz, w { $days } dniu.
    [few] W ciągu ostatnich { $weeks } tygodni powiedziałaś nam, jak się czujesz, w { $days } dniach.
   *[many] W ciągu ostatnich { $weeks } tygodni powiedziałaś nam, jak się czujesz, w { $days } dniach.
    [other] W ciągu ostatnich { $weeks } tygodni powiedziałaś nam, jak się czujesz, w { $days } dnia.
}
progress-symptoms-none = Dni bez żadnego z tych objawów: { $days } z { $of }.
progress-symptoms-pain = Ból { $score } lub więcej w skali do 10 pokazujemy jako „dużo”.

## Sleep

progress-sleep-says = { $nights ->
    [one] Powiedziałaś nam o { $nights } nocy z ostatnich 4 tygodni. Spałaś { $hours ->
        [one] { $hours } godzinę
        [few] { $hours } godziny
       *[many] { $hours } godzin
        [other] { $hours } godziny
    }.
    [few] Powiedziałaś nam o { $nights } nocach z ostatnich 4 tygodni. Spałaś średnio { $hours ->
        [one] { $hours } godzinę
        [few] { $hours } godziny
       *[many] { $hours } godzin
        [other] { $hours } godziny
    }.
   *[many] Powiedziałaś nam o { $nights } nocach z ostatnich 4 tygodni. Spałaś średnio { $hours ->
        [one] { $hours } godzinę
        [few] { $hours } godziny
       *[many] { $hours } godzin
        [other] { $hours } godziny
    }.
    [other] Powiedziałaś nam o { $nights } nocy z ostatnich 4 tygodni. Spałaś średnio { $hours ->
        [one] { $hours } godzinę
        [few] { $hours } godziny
       *[many] { $hours } godzin
        [other] { $hours } godziny
    }.
}
progress-sleep-rough = { $nights ->
    [one] { $nights } noc była ciężka.
    [few] { $nights } noce były ciężkie.
   *[many] { $nights } nocy było ciężkich.
    [other] { $nights } nocy było ciężkiej.
}
progress-sleep-no-rough = { $nights ->
    [one] Powiedziałaś nam o { $nights } nocy z ostatnich 4 tygodni. Nie była ciężka.
    [few] Powiedziałaś nam o { $nights } nocach z ostatnich 4 tygodni. Żadna nie była ciężka.
   *[many] Powiedziałaś nam o { $nights } nocach z ostatnich 4 tygodni. Żadna nie była ciężka.
    [other] Powiedziałaś nam o { $nights } nocy z ostatnich 4 tygodni. Żadna nie była ciężka.
}

## Tests

progress-test-holds = { $test }: jak długo trwało każde
progress-tests-says = { $of ->
    [one] Testy sprzed biegania, których spróbowałaś: { $of }. { $there ->
        [0] Liczba jeszcze nie sięga celu.
       *[other] Liczba sięga celu.
    }
    [few] Testy sprzed biegania, których spróbowałaś: { $of }. Cel jest osiągnięty w { $there } z { $of }.
   *[many] Testy sprzed biegania, których spróbowałaś: { $of }. Cel jest osiągnięty w { $there } z { $of }.
    [other] Testy sprzed biegania, których spróbowałaś: { $of }. Cel jest osiągnięty w { $there } z { $of }.
}
progress-tests-felt = Liczy się też to, jak się czułaś w trakcie i następnego dnia.
progress-tests-guide = To wskazówka, ile masz siły. Bieganie na nie nie czeka.
