"""Who did it, to whom and where: a room for each way in which Arabic tells it."""
