"""Whether two claims are about one thing: one topic, one telling, one mouth, one wording."""
