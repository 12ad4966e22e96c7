"""Amounts that age: kept once, with validity and source, inserted into texts as {{name}}.

resolve   what a placeholder becomes on a day: plain Python
table     the values as editors keep them
reading   texts in the reader's language with their values
ageing    which values are about to end: plain Python
sentences the sentences that insert a value: plain Python
usage     who inserts a value
changes   what a new or changed value does to their sentences
due       what ends or wants a review
forms     publishing refuses names that the table does not know
expired   editors are told which of a page's values readers do not see
admin     the table as editors see it
"""
