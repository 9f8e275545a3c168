"""The way of the text: pages, order, seams, spans, notes, emendations, dates, terms, conservation."""
