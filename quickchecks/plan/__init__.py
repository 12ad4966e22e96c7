"""What answers lead to, in the reader's words: everything a page, print, PDF or JSON shows.

targets       pages that results lead to, in the language there is
notices       flags above a result
scored        the plan of a scored check
explanation   how a scored result comes about
eligibility   the verdict with every point that stands in the way
orientation   the outcome of an orientation
"""
