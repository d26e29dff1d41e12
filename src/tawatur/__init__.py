"""Tawatur reads Arabic news pages and returns a sourced record."""

__version__ = "0.1.0"
