"""What a packet gives to take along, as files made from its own texts.

blocks      how editors write a download, and what keeps it from being published
compiling   from blocks to outlines (home.handouts.outline): the only place that knows both
offers      the list on the packet's page
responses   the files at their addresses
"""
