"""Article -> layers. One folder per layer; `pipeline.py` is the list. The folders do not import each other."""
