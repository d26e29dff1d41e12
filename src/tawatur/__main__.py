"""`python -m tawatur`: the command."""

from tawatur.output.cli.main import main

if __name__ == "__main__":  # a process that makes pages imports this module too
    main()
