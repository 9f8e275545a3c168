"""Puts faults into the code, one at a time, and asks whether the engine's tests notice."""
