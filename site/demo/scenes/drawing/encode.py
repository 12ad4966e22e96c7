"""From drawn pictures to media files: SVG by rsvg-convert to PNG, PNG by ffmpeg to video."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from .stage import DURATION, HEIGHT, WIDTH

FPS = 15
SEEK = 4 * FPS  # a whole picture every four seconds, so that switching the perspective is quick
COLOURS = ["-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"]
COLOURS += ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"]
SAME_EVERY_TIME = ["-threads", "1", "-map_metadata", "-1", "-fflags", "+bitexact"]
X264 = ["libx264", "-preset", "medium", "-tune", "animation", "-crf", "31"]
VP9 = ["libvpx-vp9", "-crf", "42", "-b:v", "0", "-deadline", "good", "-cpu-used", "5"]
VIDEO = {".mp4": [*X264, "-movflags", "+faststart"], ".webm": VP9}

Frame = Callable[[float], str]


def picture(drawing: str) -> bytes:
    """One drawing as a PNG."""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
    svg = f"{head}{drawing}</svg>".encode()
    convert = ["rsvg-convert", "--width", str(WIDTH), "--height", str(HEIGHT)]
    return subprocess.run(convert, input=svg, stdout=subprocess.PIPE, check=True).stdout


def write_frames(frame: Frame, folder: Path) -> None:
    """Every picture of a clip as a numbered file; what does not move is drawn once."""
    before, png = "", b""
    for number in range(FPS * DURATION):
        drawing = frame(number / FPS)
        if drawing != before:
            before, png = drawing, picture(drawing)
        (folder / f"{number:05d}.png").write_bytes(png)


def _ffmpeg(*arguments: str) -> None:
    subprocess.run(["ffmpeg", "-v", "error", "-nostdin", "-y", *arguments], check=True)


def write_videos(folder: Path, target: Path) -> None:
    """The frames in the folder as a WebM and an MP4 without sound."""
    source = ["-framerate", str(FPS), "-i", str(folder / "%05d.png"), "-an", "-g", str(SEEK)]
    for ending, codec in VIDEO.items():
        out = str(target.with_suffix(ending))
        _ffmpeg(*source, *COLOURS, "-c:v", *codec, *SAME_EVERY_TIME, out)


def write_poster(folder: Path, second: float, target: Path) -> None:
    """The still that is seen before the clip plays."""
    still = str(folder / f"{round(second * FPS):05d}.png")
    _ffmpeg("-i", still, "-q:v", "6", *SAME_EVERY_TIME, str(target.with_suffix(".jpg")))
