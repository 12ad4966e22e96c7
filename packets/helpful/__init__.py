"""“Was this helpful?” at the end of a packet: counters, and an inbox for what was missing.

form      what readers may send; plain forms, no person in them
tables    counters by month, notes by day
keeping   one answer into the tables, within a day's limits, and into the editors' mail
routes    the addresses below a packet
report    yes and no for each packet and language, in the admin
inbox     the notes in the admin, and how many are new
"""
