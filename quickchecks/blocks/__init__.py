"""The blocks an editor builds checks from, one module for each kind and one they share."""
