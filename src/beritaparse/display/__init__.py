"""Views of parsed articles: in a terminal, as HTML."""
