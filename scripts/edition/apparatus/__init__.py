"""What is computed about the text: index, places, sheets, days, citations."""
