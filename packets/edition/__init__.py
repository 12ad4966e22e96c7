"""A packet to take along: the PDF of one, the PDF of several together, a copy on the device.

document   packets as one document, drawn as a PDF
routes     the address of a packet's PDF
selection  what somebody has chosen to put together, read from an address; plain Python
choice     the packets of a language to choose from
bundle     the page to choose on, and the PDF of what was chosen
offline    what a browser needs to show a saved packet without network
"""
