"""An article's parts: headline, byline, publication time, dateline, captions, body, sign-off."""
