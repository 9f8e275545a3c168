"""The edition's other forms, one room each: an Edition in, a file's bytes out."""
