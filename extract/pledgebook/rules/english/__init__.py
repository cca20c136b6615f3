"""English, where it differs from French."""
