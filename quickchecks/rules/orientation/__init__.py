"""Checks that lead through a graph of questions to an outcome; no points, but for a gate.

definition   the vocabulary
walk         answers -> where the reader is, or the outcome
graph        ways through: reach, loops, the longest one
ways         every way, counted
faults       what is wrong with a definition
proof        what a definition promises and no answers keep
"""
