"""Coverage-guided fuzzing of parsing, normalising and every reader; see README.md."""
