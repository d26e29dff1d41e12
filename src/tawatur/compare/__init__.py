"""From annotated articles to claims, and from claims to findings: what agrees, what differs, who stands behind it."""
