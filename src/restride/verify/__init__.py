"""Proves of every guideline that its advice cannot break the safety promises (docs/verifier.md)."""
