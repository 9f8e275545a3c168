"""Finishes the built site: what pages load, what they allow, what is kept on the reader's device, what is taken away."""
