"""Arabic as writing. Knows letters, words, sentences, numbers; knows nothing of news.

`fold` gives a View with the way back; `words` cuts it and offers proclitic readings; `sentences` cuts blocks;
`Phrases` finds word sequences; `prose` makes of an article what annotators read.
"""
