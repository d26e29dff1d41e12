"""The nouns of Tawatur: frozen records, no input or output, standard library only.

Read in this order: span, view, page, prose, timex, layers, across, grouped, failure, errors.
"""
