"""Amounts that age: kept once, with validity and source, inserted into texts as {{name}}.

resolve   what a placeholder becomes on a day: plain Python
table     the values as editors keep them
reading   texts in the reader's language with their values
ageing    which values are about to end: plain Python
usage     which pages insert a value
admin     the table as editors see it
"""
