"""Proof before publishing: what keeps a check from readers, and what editors should know first.

hindrances     everything that keeps a check from being published, for every way there
hindrance      one reason, with its place
fault_words    faults of a definition in words
finding_words  what a proof has found in words
personas       example readers who do not get what they have to
identity       codes that results point at: frozen once published, never used a second time
code_data      what the form's JavaScript knows about codes
nested         hindrances as errors at the very input
where          a place in a definition as the form calls it
proofs         where all answers lead, for a check of any kind
charts         a proof as bars with numbers
change         what publishing a draft changes for readers
editions       how far the other languages are
leads          whether what a check leads to can be read
reading_level  length and reading level of what is asked
values         values of the table that texts insert
report         all of this about a draft
panel, views   the tab “Proof” of the form
"""
