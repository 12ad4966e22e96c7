"""What a quick-check means: plain Python without Django, input or output.

definition   the vocabulary: a check with its questions, bands, flags and recommendations
scored       answers -> result, for the scored kind
ranking      in which order recommendations stand
faults       what is wrong with a definition
code         a result as a short, tamper-evident word
storage      a definition as JSON and back; the hash of its logic
"""
