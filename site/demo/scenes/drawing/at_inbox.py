"""The owner at the inbox: a table, a tray, a window behind."""

from .heads import Pose
from .office import WOOD, window
from .people import OWNER, figure
from .stage import HEIGHT, PETROL, PETROL_WASH, WIDTH, blend, group, rect
from .things import tray


def inbox(count: int, owner: Pose, *things: str, contents: str = "", daylight: float = 0) -> str:
    """The owner behind the table, the tray with so many letters, and whatever else is given."""
    wall = rect(0, 0, WIDTH, HEIGHT, PETROL_WASH)
    view = window(daylight, None, 84, 76, 420, 330)
    top = rect(110, 574, 1060, 152, blend(PETROL_WASH, PETROL, 0.22)) + rect(
        60, 560, 1160, 26, WOOD, 13
    )
    box = group(tray(count, contents), x=868, y=392)
    return wall + view + figure(OWNER, owner, 430, 330, 1.2) + top + box + "".join(things)
