"""Draws the clips of the scenes: shapes, people, two sets, and one story told twice."""
