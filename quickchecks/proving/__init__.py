"""Proof before publishing: what keeps a check from readers, and what editors should know first.

hindrances   everything that keeps a check from being published, in one place for every way there
fault_words  faults of a definition in words
identity     codes that results point at: frozen once published, never used a second time
nested       hindrances as errors at the very input
where        a place in a definition in words, as the form calls it
"""
