"""What English and French share: clauses, subjects, extents of actions, speech."""
