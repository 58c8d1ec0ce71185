"""A file that is not in the canonical layout. `restride check --format` writes it so."""

from restride.guideline.format import canonical
from restride.guideline.load import Library, read_contents
from restride.guideline.reading import Problem


def problems(library: Library) -> tuple[Problem, ...]:
    """Files whose text differs from the canonical text of their tables."""
    contents = read_contents(library.root)
    return tuple(
        Problem(
            file, "", "it is not in the canonical layout", "the layout of guideline files", "restride check --format"
        )
        for file, tables in library.tables.items()
        if contents[file].decode("utf-8") != canonical(tables)
    )
