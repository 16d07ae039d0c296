"""The parts of an article."""

from __future__ import annotations

from beritaparse.document import Layout, Paragraph, Part


def read_layout(text: str) -> Layout:
    layout = Layout()
    position = 0
    for line in text.split("\n"):
        if line.strip():
            layout.paragraphs.append(Paragraph(position, position + len(line), Part.BODY))
        position += len(line) + 1
    return layout
