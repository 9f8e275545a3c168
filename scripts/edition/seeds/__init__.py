"""Reads and checks what people wrote: the essay and its data."""
