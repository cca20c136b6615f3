"""How many calls an endpoint takes at a time: found out by asking, forgotten and found out again."""

from __future__ import annotations

from dataclasses import dataclass, field

SLOWER = 2.0
"""Calls that take this much longer than usual are a queue on the other side."""
CUT = 0.8
SETTLED = 40
"""Answers before latency is believed."""
_NEW, _OLD = 0.05, 0.004
"""Weights of one answer in the recent and in the usual latency."""
_GROWTH = 1 / 16


@dataclass(slots=True)
class AdaptiveLimit:
    """A number of calls between 1 and `most`; pure, told of each call's end.

    A refused call takes its place away, so that one round of refusals finds the endpoint's own limit;
    every sixteen answers, or as many as are in flight, give one back. Latency of twice the usual
    lowers it by a fifth, at most once in the time that a call takes.
    """

    most: int
    places: float = field(init=False)
    _recent: float = 0.0
    _usual: float = 0.0
    _seen: int = 0
    _cut_at: float = 0.0

    def __post_init__(self) -> None:
        self.places = float(self.most)

    @property
    def limit(self) -> int:
        return max(1, int(self.places))

    def answered(self, seconds: float, now: float) -> None:
        """A call was answered, or given up, after so many seconds."""
        self._recent, self._usual = _mixed(self._recent, seconds, _NEW), _mixed(self._usual, seconds, _OLD)
        self._seen += 1
        if self._seen > SETTLED and self._recent > SLOWER * self._usual:
            if now - self._cut_at > self._recent:
                self._cut_at = now
                self.places = max(1.0, self.places * CUT)
        else:
            self.places = min(float(self.most), self.places + max(_GROWTH, 1 / self.places))

    def refused(self) -> None:
        """A call was turned away because of too many."""
        self.places = max(1.0, self.places - 1.0)

    def put_off(self, began: float, now: float) -> None:
        """A call that began then was told when to come again. The wait does most: places fall once a round, not far."""
        if began >= self._cut_at:
            self._cut_at = now
            self.places = max(min(self.places, self.most / 4), self.places * CUT, 1.0)


def _mixed(old: float, new: float, weight: float) -> float:
    return new if old == 0.0 else old + weight * (new - old)
