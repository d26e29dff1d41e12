"""Ids: short hashes of content, the same on every machine and in every run."""

from hashlib import blake2b


def make_id(*fields: object) -> str:
    """Hash fields into 16 hexadecimal digits.

    Fields are written with their length before them, so that ("ab", "c") and ("a", "bc") differ.
    None is a field of its own and differs from "".
    """
    digest = blake2b(digest_size=8)
    for field in fields:
        data = b"" if field is None else str(field).encode("utf-8", "surrogatepass")
        digest.update(f"{'n' if field is None else 's'}{len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()


_LETTERS = {"entities": "n", "times": "w", "quantities": "q", "attributions": "a", "events": "v"}


def reading_id(article: str, layer: str, start: int, end: int, again: int = 0) -> str:
    """The id of one reading: its article, a letter for its layer, and its span: `9f…-1.a416-557`.

    `again` counts readings of one layer that share a span: the second gets `+1`. An id stays the same as long as the
    reading keeps its span, whatever the version of the annotator.
    """
    return f"{article}.{_LETTERS[layer]}{start}-{end}" + (f"+{again}" if again else "")
