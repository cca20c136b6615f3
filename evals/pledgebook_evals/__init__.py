"""The eval runner: gold annotations, a scorer, and a gate on regressions."""
