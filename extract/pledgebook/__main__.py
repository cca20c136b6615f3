"""`python -m pledgebook`: the same as `pledgebook`."""

import sys

from pledgebook.cli import main

sys.exit(main())
