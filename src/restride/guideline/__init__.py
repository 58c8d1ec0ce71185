"""The knowledge: the register, the guidelines, and what is checked of them."""
