"""Exports: one module per format, each a pure function from records to text."""
