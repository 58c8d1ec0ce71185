"""Speed, measured. Nothing here is asserted: `make bench` prints figures, `docs/performance.md` keeps them."""
