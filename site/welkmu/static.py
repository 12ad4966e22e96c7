"""Static files under names that change with their content, so that browsers keep them for good."""

from __future__ import annotations

from whitenoise.storage import CompressedManifestStaticFilesStorage

# import { read } from "./device.js";  in the site's own scripts only: others are bundled already.
IMPORTS = (
    r"""(?P<matched>(?P<from>\bfrom ")(?P<url>\./[\w.-]+\.js))""",
    "%(from)s%(url)s",
)


class StaticFilesStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Scripts import each other under these names, too: no half of them is ever an old one."""

    patterns = (*CompressedManifestStaticFilesStorage.patterns, ("js/*.js", (IMPORTS,)))
