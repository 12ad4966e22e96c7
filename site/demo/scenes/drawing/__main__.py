"""Draws the clips of the scenes and writes them to ../media: `python site/demo/scenes/drawing`.

A tool for whoever changes a clip; the site itself needs only the files it has written. It draws
SVG with nothing but Python, turns it into pictures with `rsvg-convert` (Debian: librsvg2-bin) and
into videos with `ffmpeg`. A clip takes about three minutes on one core. Name one to draw only
that one: `python site/demo/scenes/drawing job-ad-talent`.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from drawing.make import main

main()
