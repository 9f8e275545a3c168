"""Killed, full, read-only, hostile: what must stand all the same."""
