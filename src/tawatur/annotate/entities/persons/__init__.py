"""People whom no list has: their titles, the parts of their names, those around them."""
