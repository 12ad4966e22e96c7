"""The builder of kits: contents, languages and an association's name become one file."""
