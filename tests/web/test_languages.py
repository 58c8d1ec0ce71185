"""Other languages than English: the same keys, variables and numbers, plurals that fit, and no unreviewed gate (H-32)."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from django.template import Context, Template
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import restride
from restride.guideline.load import SCENARIOS, guidelines_folder
from restride.web import evidence_words
from restride.web.evidence_words import Translation, gate_strings, in_language, translations
from restride.web.grave import CONFIRMED
from restride.web.library import library
from restride.web.messages import SOURCE, day_and_date, languages, long_date, speaker
from web.her import Her, born

WORDS = Path(restride.__file__).parent / "web" / "words"
OTHERS = sorted(set(languages()) - {SOURCE})
COUNTS = (1, 2, 5, 12, 22)
TODAY = date(2026, 6, 20)
# Her browser says which language it wants.
POLISH = {"HTTP_ACCEPT_LANGUAGE": "pl-PL,pl;q=0.9,en;q=0.5"}

Messages = Mapping[str, ast.Message]


class _Found(Visitor):
    """What a message needs: its variables, and the words (not plural classes) that a variable chooses between."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.choices: dict[str, set[str]] = {}

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (the name of the node)
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 (the name of the node)
        assert isinstance(node.selector, ast.VariableReference)
        keys = {one.key.name for one in node.variants if isinstance(one.key, ast.Identifier)}
        words = keys - {"zero", "one", "two", "few", "many", "other"}
        if words:
            self.choices[node.selector.id.name] = words
        self.generic_visit(node)


def messages(language: str, file: str) -> Messages:
    told = FluentParser().parse((WORDS / language / file).read_text(encoding="utf-8"))
    assert not [one for one in told.body if isinstance(one, ast.Junk)], (language, file)
    found = [one for one in told.body if isinstance(one, ast.Message)]
    assert len({one.id.name for one in found}) == len(found), f"{language}/{file} says a key twice"
    return {one.id.name: one for one in found}


def needs(message: ast.Message) -> _Found:
    found = _Found()
    found.visit(message)
    return found


def files() -> Iterator[tuple[str, str]]:
    """The files that both have; a file that a language does not have yet is said in English as a whole."""
    for language in OTHERS:
        for path in sorted((WORDS / language).glob("*.ftl")):
            if (WORDS / SOURCE / path.name).exists():
                yield language, path.name


def awaiting_review(language: str, file: str) -> set[str]:
    """The keys that stand as drafts, in comments, since they say what a warning sign says (H-32)."""
    return set(re.findall(r"^# draft: (\S+) =", (WORDS / language / file).read_text(encoding="utf-8"), re.MULTILINE))


def numbers(text: str) -> list[str]:
    return sorted(one.replace(",", ".") for one in re.findall(r"\d+(?:[.,]\d+)*", text))


def without_thousands(text: str) -> str:
    """Numbers written the same way in each language: no mark between the thousands."""
    return re.sub(r"(?<=\d)[,\u00a0\u202f](?=\d{3})", "", text)


def everything_said() -> Iterator[tuple[str, str]]:
    """Each text of a language that is not English, with what it stands in."""
    for language in OTHERS:
        for path in (WORDS / language).glob("*.ftl"):
            yield (
                path.name,
                "\n".join(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")),
            )
        for one in translations(language):
            yield one.key, one.text


def test_there_is_one_more_language_and_it_names_itself() -> None:
    assert languages() == {"en": "English", "pl": "Polski"}


@pytest.mark.parametrize(("language", "file"), list(files()))
def test_a_file_has_every_key_of_its_english_one_with_the_same_variables(language: str, file: str) -> None:
    english, other = messages(SOURCE, file), messages(language, file)
    assert other.keys() - english.keys() == set(), "English does not have these any more"
    drafts = awaiting_review(language, file)
    assert english.keys() - other.keys() == drafts, "these are still said in English"
    for key in english.keys() - drafts:
        message = english[key]
        assert needs(other[key]).variables == needs(message).variables, key
        assert needs(other[key]).choices == needs(message).choices, key


@pytest.mark.parametrize("language", OTHERS)
def test_the_short_points_of_help_are_english_until_somebody_has_reviewed_them(language: str) -> None:
    """H-32: they stand for warning signs."""
    points = {key for key in messages(SOURCE, "reading.ftl") if key.startswith("help-point-")}
    assert points
    assert awaiting_review(language, "reading.ftl") == points
    for key in points:
        assert speaker(language)(key) == speaker(SOURCE)(key)


@pytest.mark.parametrize("language", OTHERS)
def test_what_a_language_does_not_have_yet_is_said_in_english(
    language: str, record_property: Callable[[str, object], None]
) -> None:
    english = {path.name for path in (WORDS / SOURCE).glob("*.ftl")}
    missing = sorted(file for file in english if not (WORDS / language / file).exists())
    if missing:
        record_property(f"{language} has no file yet for", ", ".join(missing))
    for file in missing:
        for key, message in messages(SOURCE, file).items():
            values = dict.fromkeys(needs(message).variables, 2)
            assert speaker(language)(key, **values) == speaker(SOURCE)(key, **values)


@pytest.mark.parametrize(("language", "file"), list(files()))
def test_every_message_says_the_same_numbers_as_the_english_one(language: str, file: str) -> None:
    for key, message in messages(SOURCE, file).items():
        found = needs(message)
        for count in COUNTS:
            given: dict[str, Any] = dict.fromkeys(found.variables, count)
            for words in product(*(sorted(some) for some in found.choices.values())):
                values = given | dict(zip(found.choices, words, strict=True))
                said = speaker(language)(key, **values)
                english = without_thousands(speaker(SOURCE)(key, **values))
                assert numbers(without_thousands(said)) == numbers(english), (key, values, said)


@pytest.mark.parametrize(
    ("key", "name", "said"),
    [
        ("minutes", "minutes", ("1 minuta", "2 minuty", "5 minut", "12 minut", "22 minuty")),
        ("step-run", "minutes", ("1 minutę", "2 minuty", "5 minut", "12 minut", "22 minuty")),
        ("step-walk-seconds", "seconds", ("1 sekundę", "2 sekundy", "5 sekund", "12 sekund", "22 sekundy")),
        ("step-repeat", "times", ("1 raz:", "2 razy:", "5 razy:", "12 razy:", "22 razy:")),
        ("dose-sets", "sets", ("1 seria", "2 serie", "5 serii", "12 serii", "22 serie")),
        ("dose-reps", "reps", ("1 raz", "2 razy", "5 razy", "12 razy", "22 razy")),
        (
            "signs-count",
            "count",
            ("1 zaznaczony", "2 zaznaczone", "5 zaznaczonych", "12 zaznaczonych", "22 zaznaczone"),
        ),
        ("tap-number", "number", ("1 godzina", "2 godziny", "5 godzin", "12 godzin", "22 godziny")),
        (
            "asks-why",
            "count",
            (
                "1 pytanie jest otwarte",
                "2 pytania są otwarte",
                "5 pytań jest otwartych",
                "12 pytań jest otwartych",
                "22 pytania są otwarte",
            ),
        ),
        ("mend-birth-long_ago", "years", ("1 rok ", "2 lata ", "5 lat ", "12 lat ", "22 lata ")),
        ("charts-weeks-run-in-all", "n", ("1 minutę.", "2 minuty.", "5 minut.", "12 minut.", "22 minuty.")),
        (
            "charts-sleep-rough-says",
            "nights",
            (
                "Jedna noc była ciężka",
                "2 noce były ciężkie",
                "5 nocy było ciężkich",
                "12 nocy było ciężkich",
                "22 noce były ciężkie",
            ),
        ),
        ("charts-tests-seconds", "n", ("1 sekunda", "2 sekundy", "5 sekund", "12 sekund", "22 sekundy")),
        ("charts-symptoms-none-of-these-says", "days", ("1 dzień", "2 dni", "5 dni", "12 dni", "22 dni")),
    ],
)
def test_polish_counts_as_polish_does(key: str, name: str, said: tuple[str, ...]) -> None:
    for count, ending in zip(COUNTS, said, strict=True):
        assert ending in speaker("pl")(key, **{name: count})


def test_polish_fractions_have_a_comma_and_a_form_of_their_own() -> None:
    assert speaker("pl")("charts-hours", n=6.5) == "6,5 godziny"
    assert speaker("pl")("charts-sleep-between", least=4.5, most=8, mean=6.5).endswith(
        "do 8 godzin, średnio 6,5 godziny."
    )


MONTHS = (
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
)


@pytest.mark.parametrize("place", range(12))
def test_polish_dates_are_in_the_genitive(place: int) -> None:
    day = date(2026, place + 1, 3)
    assert long_date(day, language="pl") == f"3 {MONTHS[place]} 2026"
    assert day_and_date(day, language="pl").casefold().endswith(f" 3 {MONTHS[place]}")


# The texts of the guideline data.


def data_texts() -> frozenset[str]:
    """Every text in the files of the register and the guidelines."""

    def texts(told: Any) -> Iterator[str]:
        if isinstance(told, str):
            yield told
        elif isinstance(told, dict | list):
            for one in told.values() if isinstance(told, dict) else told:
                yield from texts(one)

    root = guidelines_folder()
    paths = [path for path in root.rglob("*.toml") if SCENARIOS not in path.parts]
    return frozenset(text for path in paths for text in texts(tomllib.loads(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("language", OTHERS)
def test_every_translation_is_of_a_text_that_the_data_still_has(language: str) -> None:
    told, present = translations(language), data_texts()
    stale = [one.key for one in told if one.source not in present]
    assert stale == [], "their English has changed: compare, and make the draft again"
    assert len({one.key for one in told}) == len({one.source for one in told}) == len(told) > 0
    assert all(one.text.strip() == one.text and one.text for one in told)


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_numbers_and_the_places_of_its_english(language: str) -> None:
    for one in translations(language):
        assert numbers(one.text) == numbers(one.source), one.key
        assert set(re.findall(r"\{\w*\}", one.text)) == set(re.findall(r"\{\w*\}", one.source)), one.key


# Numbers that English writes as words, and what Polish may write for them.
IN_WORDS = {
    "two": r"(dw(a|ie|óch|u|oma|iema)|ob(a|ie|oma|u))\b",
    "twice": r"dwa razy",
    "three": r"trz(y|ech|ema)\b",
    "third": r"trzeci",
    "four": r"czter(y|ech|ema)\b",
    "fourth": r"czwart(y|ego|ym|ej|a|ą)\b",
    "five": r"pię(ć|ciu)\b",
    "six": r"sze(ść|ściu)\b",
    "seven": r"siedem|siedmi",
    "eight": r"osiem|ośmi",
    "nine": r"dziewię",
    "ten": r"dziesię",
}


def test_a_number_in_words_is_the_same_number_in_polish() -> None:
    said_otherwise = []
    for one in translations("pl"):
        for english, polish in IN_WORDS.items():
            here = re.search(rf"\b{english}\b", one.source, re.IGNORECASE) is not None
            there = re.search(rf"\b({polish})", one.text, re.IGNORECASE) is not None
            # Polish says "two" also for "both" and "twice".
            if (here and not there) or (there and not here and english not in {"two", "twice"}):
                said_otherwise.append((one.key, english))
    assert said_otherwise == []


def test_every_question_asked_of_her_and_every_sign_has_a_draft() -> None:
    drafts = {one.source for one in translations("pl")}
    register = library().register
    asked = [one for one in register.questions.values() if one.asked_of == "her"]
    wanted = {text for one in asked for text in (one.asks, one.why, *one.labels)}
    for sign in register.signs.values():
        wanted |= {sign.says, sign.act, sign.after_loss} - {""}
    assert wanted - drafts == set()


@pytest.fixture
def translated(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Puts other translations in the place of those that are shipped."""

    def forget() -> None:
        evidence_words._shown.cache_clear()
        evidence_words._patterns.cache_clear()

    def put(*told: Translation) -> None:
        monkeypatch.setattr(evidence_words, "translations", lambda _: told)
        forget()

    forget()
    yield put
    monkeypatch.undo()
    forget()


def in_polish(text: str) -> Translation:
    return next(one for one in translations("pl") if one.source == text)


def a_gate_question() -> str:
    return next(one.asks for one in library().register.questions.values() if one.asks in gate_strings())


def a_criterion() -> str:
    return next(one.says for one in library().default.criteria.values() if one.says not in gate_strings())


def test_nobody_has_reviewed_a_polish_text_yet_so_no_gate_is_asked_in_polish() -> None:
    """H-32. The day a person reviews one, this test is told so."""
    assert [one.key for one in translations("pl") if one.reviewed_by] == []
    for text in gate_strings():
        assert in_language(text, "pl") == text


def test_a_draft_of_a_gate_text_is_not_shown_and_a_reviewed_one_is(translated: Callable[..., None]) -> None:
    """H-32."""
    text = a_gate_question()
    draft = in_polish(text)
    translated(draft)
    assert (in_language(text, "pl"), in_language(text, "pl").other_language) == (text, "en")
    translated(draft._replace(reviewed_by="Zofia Wymyślona"))
    assert (in_language(text, "pl"), in_language(text, "pl").other_language) == (draft.text, "")


def test_a_draft_of_any_other_text_is_shown() -> None:
    text = a_criterion()
    assert in_language(text, "pl") == in_polish(text).text != text


@pytest.mark.parametrize("part", ["says", "after_loss", "act"])
def test_all_that_a_warning_sign_says_waits_for_a_review(part: str) -> None:
    """H-32: also what it says after a loss, and what to do."""
    texts = [text for one in library().register.signs.values() if (text := getattr(one, part))]
    assert texts
    for text in texts:
        assert in_language(text, "pl") == text


def test_words_put_into_what_to_do_are_in_the_language_of_what_to_do() -> None:
    for name in ("emergency", "urgent", "crisis"):
        assert in_language(library().default.messages[name], "pl").other_language == "en"


def test_a_translation_of_a_text_that_has_changed_is_not_shown(translated: Callable[..., None]) -> None:
    """H-32: a changed English source makes its translation stale, reviewed or not."""
    text = a_criterion()
    stale = in_polish(text)._replace(source=f"{text}, and more", reviewed_by="Zofia Wymyślona")
    translated(stale)
    assert (in_language(text, "pl"), in_language(text, "pl").other_language) == (text, "en")


def test_a_message_with_its_places_filled_is_translated_as_a_whole_or_not_at_all() -> None:
    told = library().default
    first, second = [one.says for one in told.criteria.values()][:2]
    filled = told.messages["not_known"].format(what=f"{first}; {second}")
    polish = in_language(filled, "pl")
    assert in_polish(first).text in polish
    assert in_polish(second).text in polish
    assert "{" not in polish
    half = told.messages["not_known"].format(what=f"{first}; something that nobody has translated")
    assert (in_language(half, "pl"), in_language(half, "pl").other_language) == (half, "en")


def test_english_text_is_never_marked_on_an_english_page() -> None:
    assert in_language(a_gate_question(), "en").other_language == ""


# The pages.


def told_in(language: str, text: str) -> str:
    return Template("{% load words %}{% told text %}").render(Context({"text": text, "language": language}))


def test_english_on_a_polish_page_is_marked_and_escaped() -> None:
    """WCAG 3.1.2."""
    assert told_in("pl", "<b>nobody & nothing</b>") == '<span lang="en">&lt;b&gt;nobody &amp; nothing&lt;/b&gt;</span>'
    assert told_in("en", "<b>nobody</b>") == "&lt;b&gt;nobody&lt;/b&gt;"
    assert told_in("pl", a_criterion()) == in_polish(a_criterion()).text


@pytest.fixture
def ewa(her: Her, set_today: Callable[[date], None]) -> Her:
    """Four months after the birth, with a Polish browser."""
    set_today(TODAY)
    her.client.defaults.update(POLISH)
    her.told([born(TODAY, weeks=17)])
    return her


def read(page: Any) -> str:
    text: str = page.content.decode()
    return text


def test_her_first_page_is_polish_and_says_so(ewa: Her) -> None:
    page = read(ewa.opens("/start"))
    assert '<html lang="pl"' in page
    assert "Wróć do biegania krok po kroku" in page
    assert 'lang="en"' not in page
    assert ewa.opens("/start").headers["Content-Language"] == "pl"


def test_the_list_of_signs_is_english_and_marked_on_a_polish_page_until_somebody_has_reviewed_it(
    ewa: Her, translated: Callable[..., None]
) -> None:
    """H-32, WCAG 3.1.2."""
    sign = next(iter(library().register.signs.values()))
    page = read(ewa.opens("/start/4"))
    assert f'<span lang="en">{sign.says}</span>' in page
    assert in_polish(sign.says).text not in page
    translated(in_polish(sign.says)._replace(reviewed_by="Zofia Wymyślona"))
    page = read(ewa.opens("/start/4"))
    assert in_polish(sign.says).text in page
    assert sign.says not in page


def test_today_and_its_reasons_are_polish(ewa: Her) -> None:
    today, why = read(ewa.opens("/")), read(ewa.opens("/why"))
    assert "sobota 20 czerwca" in today.casefold()
    assert "Bieganie: jeszcze nie" in today
    assert "Spokojny oddech" in today
    assert in_polish(library().default.title).text in today
    for page in (today, why):
        assert re.findall(r'<span lang="en">([^<]*)</span>', page) == []


def test_a_sign_on_the_page_of_help_is_marked_with_what_to_do(ewa: Her) -> None:
    """H-32, WCAG 3.1.2: the call itself is in her language."""
    sign = next(one for one in library().register.signs.values() if one.tier == "red")
    ewa.sends("/check-in/all", {"warning_signs": sign.id, CONFIRMED: "yes"})
    page = read(ewa.opens("/"))
    assert "Zadzwoń pod 112 teraz. Powiedziałaś nam o tym:" in page
    assert f'<span lang="en">{sign.says}</span>' in page
    assert '<span class="act"><span lang="en">Stop and call 112 now.' in page


def test_no_avoided_word_and_no_exclamation_in_another_language() -> None:
    avoided = re.compile(
        r"mamus|\bmama\b|brzuszk|brzuszek|siku|kupk|cipk|piersiątk|powinnaś|powinno|normaln|drogami natury|siłami natury"
        r"|ryzyk|przewlekł(?!a|ą)|wracasz do formy",
        re.IGNORECASE,
    )
    for where, text in everything_said():
        assert not avoided.search(text), where
        assert "!" not in text, where


def test_no_message_of_a_page_speaks_of_a_baby() -> None:
    """I-22: what the message files say stands on pages that do not ask after a loss."""
    baby = re.compile(r"dzieck|dzieci|niemowl|noworod|maluch|maleń|karmi", re.IGNORECASE)
    for path in (WORDS / "pl").glob("*.ftl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert not baby.search(line), (path.name, line)


def test_no_polish_page_speaks_of_a_baby_after_a_loss(ewa: Her) -> None:
    """I-22."""
    ewa.sends("/start", {"words": "without"})
    baby = re.compile(r"dzieck|dzieci|niemowl|noworod|maluch|karmi|\bbab(y|ies)\b", re.IGNORECASE)
    for address in ("/", "/why", "/start/4", "/check-in", "/check-in/all", "/ask"):
        assert not baby.search(read(ewa.opens(address))), address


def test_her_day_moves_with_the_days_of_her_words(ewa: Her, set_today: Callable[[date], None]) -> None:
    set_today(TODAY + timedelta(days=1))
    assert "niedziela 21 czerwca" in read(ewa.opens("/")).casefold()
