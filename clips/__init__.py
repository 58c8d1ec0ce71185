"""How the spoken clips and the tones are made; nothing here runs in the app."""
