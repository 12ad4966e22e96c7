"""What may be published. A draft may always be unfinished.

A page says in `hindrances()` what is in the way. The form shows it at the inputs; where a person
publishes without the form (many pages at once, a review) the same question is asked, and where
wagtail-localize publishes a translation, too. A schedule, an import and the demo are not stopped:
nobody is there to be told.
"""
