"""A place inside blocks in the form's own words: Dimension 2 › Question 1 › Answer 3 › Points."""

from __future__ import annotations

from typing import Any

from wagtail.blocks import ListBlock, StreamBlock

from .hindrance import Way


def in_words(block: Any, way: Way, value: Any = None) -> str:
    """The way through a block by its labels, numbers counted from 1; "" for the block itself.

    `value` is what stands in the block, as raw data. Without it a stream is taken to hold one kind
    of block, as those of the checks do.
    """
    words: list[str] = []
    for step in way:
        child = value[step] if value is not None else None
        value = child.get("value") if isinstance(step, int) and isinstance(child, dict) else child
        if isinstance(block, StreamBlock):
            kinds = block.child_blocks
            block = kinds[child["type"]] if child else next(iter(kinds.values()))
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
