"""Readers of articles and writers of records."""
