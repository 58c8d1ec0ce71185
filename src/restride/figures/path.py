"""Numbers and points as SVG path data: short, the same on every machine."""


def n(value: float, digits: int = 1) -> str:
    """A number as path data: so many digits after the point at most."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    text = "0" if text in {"-0", ""} else text
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def p(x: float, y: float) -> str:
    """A point as path data."""
    return f"{n(x)} {n(y)}"
