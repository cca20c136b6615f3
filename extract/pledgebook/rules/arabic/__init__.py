"""Arabic: its clauses, subjects, verbs, times and names."""
