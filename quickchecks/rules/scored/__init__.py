"""Checks whose answers give points: weighted dimensions, bands, a cap, paths.

definition   the vocabulary
evaluate     answers -> result
ranking      in which order recommendations stand
paths        which way the result points, by rule
explain      what helped, what cost, the smallest change to the next band
topics       some of the dimensions now, the rest later
faults       what is wrong with a definition
proof        what a definition promises and no answers keep
change       what a new definition changes for readers

A proof stands on: sums (a check in whole numbers) with marks (what decides besides), patterns (how
often each sum occurs), reach (values, bands and paths by frequency), ends (what one answer leaves
open). An explanation stands on: contribution, next_band.
"""
