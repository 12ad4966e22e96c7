"""What readers take along from a check.

qr         QR codes as inline SVG
sheet      a result in one language on one sheet of paper
pdf        HTML to PDF, where the library for it can be loaded
dates      when steps are due, and a calendar file of them
paper      a blank check to tick by hand, with the key to its result
offers     which of these a result's page names
"""
