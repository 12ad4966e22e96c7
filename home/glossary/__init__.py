"""The words of the site: what they mean, and where a text explains them in place.

marking   finds the words of a language in rendered HTML; plain Python without Django
ordering  the order of a language's own alphabet; plain Python without Django
terms     the table editors keep; each language has rows of its own
words     the rows of a language, ready to be found in texts; kept in memory until they change
views     the page with all words
admin     the table in the admin
"""
