"""Mentions to one official, bodies to one institution, places to codes, dates to their anchor."""
