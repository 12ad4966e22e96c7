"""From a reader's answers to a response, one module for each kind.

look          on their page, in two languages, in a partner's frame
beside        the words of a second language
run           a page with the version that is answered, its texts filled with today's values
forms         questions as a form; field names and values are the check's own codes
carry         answers that outlive a change of the check
scored        questions on one page; the result is an address
eligibility   questions on one page; the result is the answer to the form
orientation   one question a step; the result is the answer to the form
graph         an orientation's steps as templates print them, one or all of them
data          the same results as JSON
"""
