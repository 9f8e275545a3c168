"""What every kind of page sounds like: transcripts by a virtual screen reader in the browser, kept to be reviewed.

`python -m tests.site.spoken` writes them anew. The reader is Guidepup's; it is no NVDA and no VoiceOver, and says more than they do:
the end of each element, which is shown by indentation here, and roles that others pass over, like "emphasis".
"""
