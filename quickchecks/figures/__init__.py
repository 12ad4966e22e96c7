"""What counters say about a check's runs: figures for editors and readers.

asked    what a stored version asks, whatever its kind
counted  the counters of a version, as they may be looked at today
report   the tables editors see, small figures hidden
median   what results compare themselves with
export   the same tables as CSV
view     the admin's page
"""
