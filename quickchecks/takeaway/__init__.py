"""What readers take along from a check.

colophon      what every printed piece says about itself
sheet         a result in one language on one sheet of paper
beside        two sheets: a result in two languages side by side
dates         when steps are due, and a calendar file of them
paper         a blank check to tick by hand, with the key to its result
scored        answers to addresses below a scored result
confidential  the same, asked for by a form with the answers in it
blank         answers to the addresses of the blank check
offers        which of all this a result's page names
responses     documents, and pages that say why there is none
"""
