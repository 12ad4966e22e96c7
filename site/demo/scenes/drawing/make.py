"""Makes the media files of the clips named on the command line, or of all."""

import sys
import tempfile
from pathlib import Path

from . import encode, job_ad_company, job_ad_talent

MEDIA = Path(__file__).resolve().parents[1] / "media"
CLIPS = {
    "job-ad-company": job_ad_company,
    "job-ad-talent": job_ad_talent,
}
POSTER = 42.0  # the second at which tram and office pass each other, the same in both clips


def main() -> None:
    """Draw, encode, say what was written."""
    for name in sys.argv[1:] or CLIPS:
        target = MEDIA / name
        with tempfile.TemporaryDirectory() as folder:
            frames = Path(folder)
            encode.write_frames(CLIPS[name].frame, frames)
            encode.write_poster(frames, POSTER, target)
            encode.write_videos(frames, target)
        for ending in (".jpg", *encode.VIDEO):
            file = target.with_suffix(ending)
            print(f"{file.name}: {file.stat().st_size / 1000:.0f} kB")
