"""A small corpus for trying Tawatur: twelve Arabic pages about one invented affair between invented countries.

Everything in this folder is data. `pages/` holds the pages, `dates.json` their publication dates (page name ->
article number -> ISO date), `names.tsv`, `nationalities.tsv` and `holders.tsv` the invented people, places and
offices as a gazetteer that extends the shipped one, `gold/` the full annotation of three pages, and `expected.json`
what a reading of the whole set must find. No country, person, agency or outlet here exists.
"""
