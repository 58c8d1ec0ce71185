"""Pictures made from guidelines: accessible SVG, light and dark, without a script, a font or a clock."""
