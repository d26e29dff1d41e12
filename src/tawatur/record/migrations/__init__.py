"""Steps from one version of the schema to the next, run by Alembic; `upgrade` is the only door."""

from __future__ import annotations

from sqlalchemy import Connection


def upgrade(connection: Connection, version: str = "head") -> None:
    """Bring the tables behind an open connection to a version, the newest unless another is named."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "tawatur.record:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, version)
