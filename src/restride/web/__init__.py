"""Her app: pages, words and pictures."""
