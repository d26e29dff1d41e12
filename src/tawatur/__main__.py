"""`python -m tawatur`: the command."""

from tawatur.output.cli.main import main

main()
