"""Loads the demo site's texts (site/demo/) into pages, as editors and translators would.

files     reads YAML; picks a language; says what is missing, and where
richtext  Markdown and links inside the site to Wagtail's rich text
fields    one kind of file to the fields of one kind of page
glossary  the words of the glossary
loader    creates pages, fills and publishes them
editor    the demo editor and its rights

Checks are files of their own kind (quickchecks.instruments); the other languages of every page come
through home.translating.
"""
