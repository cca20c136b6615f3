"""`python -m pledgebook_evals`: the same as `pledgebook evals`."""

import sys

from pledgebook_evals.cli import main

sys.exit(main())
