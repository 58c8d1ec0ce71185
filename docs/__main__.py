"""Writes the documents that are made from code and data: `make docs`. A test says when they have fallen behind."""

from docs.written import written


def main() -> None:
    """Writes every made document to its place."""
    for path, text in written().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
