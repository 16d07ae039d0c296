"""Indonesian itself: repair and normalisation of text, tokens, sentences, and the trained models."""
