"""What belongs together: copies of a text, mentions of an event, articles of a story, stories of a line."""
