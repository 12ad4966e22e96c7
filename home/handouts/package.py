"""Office files with the same bytes every time: their archives carry no time of the day."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# When a library has noted that it wrote the file.
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
CORE = "docProps/core.xml"


def steady(content: bytes, day: date) -> bytes:
    """The same archive as if everything in it had been written on `day`, at midnight."""
    stamp = (max(day.year, 1980), day.month, day.day, 0, 0, 0)  # ZIP knows no earlier year
    written = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(written, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = before.read(name)
            if name == CORE:
                part = MODIFIED.sub(rb"\g<1>%bT00:00:00Z\g<2>" % day.isoformat().encode(), part)
            info = ZipInfo(name, stamp)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            after.writestr(info, part)
    return written.getvalue()
