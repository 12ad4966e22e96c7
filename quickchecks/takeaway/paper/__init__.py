"""A blank check as paper wants it: numbers and letters instead of codes, rules in words.

question      what is ticked: parts, questions, answers
advice        what is recommended, with the page that helps
scored        points beside each answer, and how to add them up
eligibility   what each answer means, and the rule of the four results
orientation   which question comes next, and the results
"""
