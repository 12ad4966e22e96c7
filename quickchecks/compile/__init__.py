"""Editors' blocks to rules: the one place where a form's data becomes a definition.

A draft may be unfinished: what is missing becomes an empty value, which rules/faults.py names.
"""
