"""The reader for people: server-rendered pages over one record, without script, asking nothing from outside.

Read in this order: settings, guard, site, app, then one module per family of pages.
"""
