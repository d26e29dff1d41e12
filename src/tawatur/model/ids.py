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
