"""What a quick-check means: plain Python without Django, input or output.

definition    what all kinds share: answers, targets, flags
scored        weighted points: dimensions, bands, cap, paths
eligibility   conditions: verdicts with a way forward for every open point
orientation   a graph of questions that leads to an outcome
code          a scored result as a short, tamper-evident word
storage       a definition as JSON and back; the hash of its logic
faults        how anything wrong with a definition is named
disclosure    which figures of a statistic may be shown
median        the middle of many runs
finding       how is named what a proof finds: promises that no answers keep
personas      example readers with the result they have to get
wording       how long and how hard to read texts may be
"""
