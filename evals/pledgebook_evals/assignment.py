"""One-to-one assignment of the greatest total weight (Kuhn 1955, through scipy)."""

from __future__ import annotations

from collections.abc import Sequence


def best_pairs(weights: Sequence[Sequence[float]]) -> list[tuple[int, int, float]]:
    """Row, column and weight of each pair; pairs of weight 0 are no pairs. scipy is loaded on first use."""
    if not weights or not weights[0]:
        return []
    if len(weights) == 1:
        column = max(range(len(weights[0])), key=weights[0].__getitem__)
        return [(0, column, weights[0][column])] if weights[0][column] > 0 else []
    from scipy.optimize import linear_sum_assignment

    rows, columns = linear_sum_assignment([list(row) for row in weights], maximize=True)
    pairs = [(int(row), int(column)) for row, column in zip(rows, columns, strict=True)]
    return [(row, column, weights[row][column]) for row, column in pairs if weights[row][column] > 0]
