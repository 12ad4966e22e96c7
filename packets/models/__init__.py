"""The pages of info packets, and what readers say about them."""

from ..helpful.tables import FeedbackNote, HelpfulCount
from .index import PacketIndexPage
from .packet import PacketPage

__all__ = ["FeedbackNote", "HelpfulCount", "PacketIndexPage", "PacketPage"]
