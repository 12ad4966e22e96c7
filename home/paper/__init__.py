"""What readers take along on paper or as a file: how it is drawn, kept and answered with.

pdf        HTML to PDF
qr         QR codes, as part of a page and as files
kept       documents that are nobody's own, drawn once a day
responses  files, and what is answered where there is none
"""
