"""Who acts in which office: officials from the mentions of their offices and names; `stage` is the whole of it."""
