"""axe on a page that is open: what it complains of alone. Its long lists of what is well stay in the browser."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

SCHEMES = ("light", "dark")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_COMPLAINTS = """async (tags) => {
  const {violations} = await axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: tags}});
  return violations.flatMap(({id, nodes}) => nodes.slice(0, 3).map((one) => `${id}: ${one.target}: ${one.failureSummary}`));
}"""

# Colours fade from one theme into the other; what is looked at is the end.
_SETTLED = "document.getAnimations().filter((one) => one instanceof CSSTransition).forEach((one) => one.finish())"


def complaints(page: Page) -> list[str]:
    """What axe finds wrong on the page as it is now, in the theme that it has now: rule, place and reason."""
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(_COMPLAINTS, _TAGS)
    return found


def complaints_in_both_themes(page: Page) -> list[str]:
    """What axe finds wrong in light, and in the dark."""
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        page.evaluate(_SETTLED)
        found += [f"{scheme}: {one}" for one in complaints(page)]
    return found
