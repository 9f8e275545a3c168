"""The edition's core: from the seed's text to an Edition, one room a step; only `seeds` opens files."""
