"""How words that she reads are looked at: the words of the register, and those that nobody hears after a loss (I-22)."""

import re
from collections.abc import Iterator

from restride.guideline.register import Register, Wording

MOST_SENTENCES = 3
ABOUT_A_BABY = (
    "baby",
    "babies",
    "breastfed",
    "breastfeed",
    "breastfeeding",
    "buggies",
    "buggy",
    "car seat",
    "carrycot",
    "child",
    "childbirth",
    "children",
    "congratulations",
    "cot",
    "cradle",
    "crib",
    "daughter",
    "family",
    "fed",
    "feed",
    "feeding",
    "feeds",
    "health visitor",
    "infant",
    "infants",
    "kid",
    "kids",
    "lactation",
    "latch",
    "little one",
    "maternal",
    "maternity",
    "milk",
    "mother",
    "motherhood",
    "mothers",
    "nappies",
    "nappy",
    "neonatal",
    "newborn",
    "nursery",
    "nursing",
    "parent",
    "parenthood",
    "parents",
    "pram",
    "pushchair",
    "son",
    "stroller",
    "toddler",
    "twins",
    "wean",
    "weaning",
)
ABOUT_A_BABY_PL = (
    "dziecka",
    "dzieci",
    "dziecko",
    "karmienie",
    "laktacja",
    "mama",
    "matka",
    "mleko",
    "noworodek",
    "wózek",
)
_BABY = re.compile(r"\b(" + "|".join((*ABOUT_A_BABY, *ABOUT_A_BABY_PL)) + r")\b", re.IGNORECASE)


def baby_word(text: str) -> str | None:
    """The first word of a text that is about a baby; None where there is none."""
    found = _BABY.search(text)
    return found.group() if found else None


def wording_problems(text: str, wording: Wording) -> Iterator[str]:
    """What we would not say to her: a word to avoid, a sentence too long, an exclamation mark."""
    words = re.search(r"\b(" + "|".join(map(re.escape, wording.avoid)) + r")\b", text, re.IGNORECASE)
    if words:
        yield f'says "{words.group()}": {text}'
    for sentence in re.split(r"(?<=[.?:;])\s+", text):
        if len(sentence.split()) > wording.longest_sentence:
            yield f"{len(sentence.split())} words: {sentence}"
    if "!" in text:
        yield f"exclamation mark: {text}"


def sentences(text: str) -> int:
    """How many sentences a text has."""
    return len(re.findall(r"[.?](?=\s|$)", text))


def told_after_a_loss(cited: str, register: Register) -> str:
    """What she reads after a loss when she asks where a line comes from."""
    sign = next((one for one in register.signs.values() if cited == one.id.upper().replace("T", "T-")), None)
    return sign.after_loss or sign.says if sign else register.evidence[cited].says
