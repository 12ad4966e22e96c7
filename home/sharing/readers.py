"""Which requests come from a reader: messengers and search engines open links, too.

What a browser calls itself is looked at and forgotten at once. The list names how such programs
call themselves in public; who hides is counted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

NO_READER = re.compile(
    # Search engines, Telegram, Slack, Discord, LinkedIn, X, … The phones of Cubot are no robots.
    r"(?<!cu)bot\b|crawler|spider"
    # Link previews: Facebook and Instagram; WhatsApp and Signal; Skype; VK; and the general word.
    r"|facebookexternalhit|facebot|^whatsapp/|skypeuripreview|vkshare|preview|embedly"
    # Programs that fetch an address for somebody who is not there.
    r"|^curl/|^wget/|^python|^go-http-client|^java/|okhttp|headless|monitor|uptime",
    re.IGNORECASE,
)


def is_reader(method: str, headers: Mapping[str, str]) -> bool:
    """Whether somebody wants to read what is asked for. `headers` looks up any case."""
    if method != "GET":
        return False
    purposes = [headers.get(name, "") for name in ("Sec-Purpose", "Purpose", "X-Moz")]
    if any("prefetch" in purpose or "preview" in purpose for purpose in purposes):
        return False
    agent = headers.get("User-Agent", "")
    return bool(agent) and not NO_READER.search(agent)
