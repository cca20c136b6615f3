"""Attributes worked out once."""

from __future__ import annotations

from dataclasses import dataclass, field

from pledgebook.rules.once import once


@dataclass
class Sentence:
    text: str
    asked: list[str] = field(default_factory=list[str])

    @once
    def words(self) -> list[str]:
        """Of the text."""
        self.asked.append(self.text)
        return self.text.split()


def test_the_work_is_done_at_the_first_question_only() -> None:
    one, other = Sentence("تعهد الوزير"), Sentence("Kenya will build")
    assert (one.asked, other.asked) == ([], [])
    assert (one.words, one.words, other.words) == (["تعهد", "الوزير"], ["تعهد", "الوزير"], ["Kenya", "will", "build"])
    assert (one.asked, other.asked) == (["تعهد الوزير"], ["Kenya will build"])


def test_the_class_keeps_what_the_attribute_is_for() -> None:
    assert Sentence.words.__doc__ == "Of the text."
