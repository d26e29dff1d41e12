"""One page, one name: what a name that was read makes of the names after it."""
