"""How hard a text is to read, by formulas others have published. Plain Python without Django.

A formula counts lengths and nothing else: it knows no meaning, no order of thoughts, no pictures.
So its figure is a hint to an editor and never a reason to refuse a text.
"""
