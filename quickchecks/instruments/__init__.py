"""Checks as files: the YAML of an instrument to the fields of a page, and back without loss.

file         YAML as data; data as YAML that people can edit
entry        one mapping of a file, with its place for messages
shape        keys of a file and the fields that hold them, in both directions
values       one key and its field: a code, a text, a number
shared, scored, dimensions, eligibility, orientation    the shapes of checks
conditions   rules written as text: paths, bottleneck, order of results
facts        the variables of a file and the table of values
address      items of a file by their ids
languages    the same check in several languages as one file
kept         what a file says beyond the fields of a page
instrument   a file as a page's fields
importing    a file into a page, in every language it has
exporting    a page into a file
"""
