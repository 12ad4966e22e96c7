"""Checks whose answers give points: weighted dimensions, bands, a cap, paths.

definition   the vocabulary
evaluate     answers -> result
ranking      in which order recommendations stand
paths        which way the result points, by rule
explain      what helped, what cost, the smallest change to the next band
topics       some of the dimensions now, the rest later
faults       what is wrong with a definition
"""
