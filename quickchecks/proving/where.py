"""A place in a definition in the form's own words: Dimension 2 › Question 1 › Answer 3 › Points."""

from __future__ import annotations

from typing import Any

from wagtail.blocks import ListBlock, StreamBlock

from ..rules.fault import Way


def in_words(block: Any, way: Way) -> str:
    """The way through a block by its labels, numbers counted from 1; "" for the block itself."""
    words: list[str] = []
    for step in way:
        if isinstance(block, StreamBlock):
            # Every stream of a check holds one kind of block.
            block = next(iter(block.child_blocks.values()))
        elif isinstance(block, ListBlock):
            block = block.child_block
        else:
            block = block.child_blocks[step]
            if not isinstance(block, ListBlock):
                words.append(str(block.label))
            continue
        words.append(f"{block.label} {int(step) + 1}")
    if way and isinstance(block, ListBlock):
        words.append(str(block.label))
    return " › ".join(words)
