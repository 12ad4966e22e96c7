#!/usr/bin/env python
"""Django's command line for this project."""

import os
import sys
from pathlib import Path

if __name__ == "__main__":
    # site/ is a plain folder that holds the project package; see README.
    sys.path.insert(1, str(Path(__file__).resolve().parent / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "welkmu.settings.embedded")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
