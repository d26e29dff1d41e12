"""The only composer of stages: what is to be read, by how many workers, and the report of counts and failures."""
