"""Files that readers fill in and pass on, made from texts of the site.

outline   what a file says, whatever its format
richtext  from an editor's rich text to parts of an outline
legal     what no file may contain
colours   the site's colours, for programs that know no style sheet
docx, xlsx, pptx, pdf  an outline as a file
making    an outline as a file of a format, kept for a day
"""
