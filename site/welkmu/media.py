"""Uploaded files in the embedded set-up, with the byte ranges a video player asks for.

A grown site serves media from its proxy or from S3 (README, "Settings").
"""

from __future__ import annotations

import mimetypes
import re
from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils._os import safe_join
from django.utils.http import http_date
from django.views.static import was_modified_since

RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})$")
SHOWN = ("image/", "video/", "audio/", "text/vtt", "application/pdf")
# Documents have a view of their own that knows who may read them; originals are not for readers.
PRIVATE = ("documents/", "original_images/")
DAY = 86_400


class Part:
    """The bytes of a file from here on, at most so many: what FileResponse sends for a range."""

    def __init__(self, path: Path, start: int, length: int) -> None:
        self.file = path.open("rb")
        self.file.seek(start)
        self.left = length

    def read(self, size: int = -1) -> bytes:
        wanted = self.left if size < 0 else min(size, self.left)
        data = self.file.read(wanted)
        self.left -= len(data)
        return data

    def close(self) -> None:
        self.file.close()


def serve_media(request: HttpRequest, path: str) -> HttpResponse:
    """A file below MEDIA_ROOT: 200, 206 for one range, 304, 404 or 416."""
    try:
        full = Path(safe_join(settings.MEDIA_ROOT, path))
    except (SuspiciousFileOperation, ValueError) as error:
        raise Http404 from error
    if not full.is_file() or path.startswith(PRIVATE):
        raise Http404
    stat = full.stat()
    if not was_modified_since(request.headers.get("If-Modified-Since"), stat.st_mtime):
        return HttpResponse(status=304)
    kind = "text/vtt" if full.suffix == ".vtt" else mimetypes.guess_type(full.name)[0]
    kind = kind or "application/octet-stream"
    start, end, status = byte_range(request.headers.get("Range", ""), stat.st_size)
    if status == 416:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{stat.st_size}"})
    response = FileResponse(
        Part(full, start, end - start + 1),
        status=status,
        content_type=kind,
        as_attachment=not kind.startswith(SHOWN) or kind == "image/svg+xml",
        filename=full.name,
    )
    response.headers["Content-Length"] = str(end - start + 1)
    response.headers["Accept-Ranges"] = "bytes"
    response.headers["Last-Modified"] = http_date(stat.st_mtime)
    response.headers["Cache-Control"] = f"public, max-age={DAY}"
    if status == 206:
        response.headers["Content-Range"] = f"bytes {start}-{end}/{stat.st_size}"
    return response


def byte_range(header: str, size: int) -> tuple[int, int, int]:
    """First byte, last byte and status for a Range header.

    No range, several ranges or nonsense give the whole file (RFC 9110, 14.2); a range behind the
    end gives 416.
    """
    match = RANGE.match(header.strip())
    if not match or match.groups() == ("", "") or size == 0:
        return 0, size - 1, 200
    first, last = match.groups()
    if first == "":
        return max(size - int(last), 0), size - 1, 206 if int(last) else 416
    start, end = int(first), min(int(last or size), size - 1)
    if start >= size:
        return 0, 0, 416
    if start > end:
        return 0, size - 1, 200
    return start, end, 206
