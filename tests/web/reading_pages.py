"""The pages of help and reading, and words that are looked for in them."""

import re

from restride.guideline.register import Register
from restride.web.places import places
from web.her import without_style
from web.said_to_her import baby_word

LEVELS = ("now", "soon", "talk")
HELP = ("/help", *(f"/help/{level}" for level in LEVELS))
# Numbers of the pages for everybody, those for after a loss alone, and those about a baby (learn/en/*.toml).
AFTER_A_LOSS = (20,)
ABOUT_A_BABY = (8, 11, 16)
SHEET = 24
ADDRESSES = range(1, SHEET)
EVERYBODY = [one for one in ADDRESSES if one not in {*AFTER_A_LOSS, *ABOUT_A_BABY}]
OTHER = ("/read", "/read/words", "/read/sheet", "/read/find")
COUNTRIES = sorted(places())

_ALSO_ABOUT_A_BABY = re.compile(
    r"\b(mum|mums|mummy|babies|breast-?(?:feed\w*|fed|milk)|buggy|pram|birth partner)\b", re.IGNORECASE
)
# SP-27: what nobody is to read in an address, a title or a list of visited pages.
HEALTH_WORDS = re.compile(
    r"pelvi|floor|vagin|leak|prolaps|heav|pregnan|birth|baby|babies|loss|scar|tear|stitch|caesar|postnatal|postpartum|"
    r"physio|doctor|midwi|clinic|medic|health|mood|suicid|crisis|harm|sex|tummy|bladder|bowel|urine|bleed|milk|feed|"
    r"breast|diastasis|doming|symptom|sign\b|warning|glossary|running|body",
    re.IGNORECASE,
)


def baby_words(html: str, register: Register) -> str | None:
    """The first word about a baby in a whole page, marks and addresses included; None where there is none.

    The acts of the warning signs name the maternity unit as whom to call: that is the register's, and no other place's.
    """
    acts = [sign.act for sign in register.signs.values()]
    assert any("maternity unit" in act for act in acts)
    told = without_style(html).replace("your maternity unit, ", "")
    found = _ALSO_ABOUT_A_BABY.search(told)
    return baby_word(told) or (found.group() if found else None)


def title_of(html: str) -> str:
    """The title of a page."""
    found = re.search(r"<title>(.*?)</title>", html, re.DOTALL)
    assert found
    return found.group(1)
