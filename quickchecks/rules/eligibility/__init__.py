"""Checks that decide by conditions: never a number, always every open point with its way forward.

definition   the vocabulary
evaluate     answers -> verdict
faults       what is wrong with a definition
proof        what a definition promises and no answers keep
"""
