"""Lists commitments whose deadline has passed on a given day, from one document or many.

python examples/overdue.py 2029-01-01 examples/statement.en.txt
"""

import sys

from pledgebook import Options, extract_many


def main(today: str, *paths: str) -> None:
    for ledger in extract_many(paths, options=Options(date="2026-11-19")):
        for record in ledger.commitments:
            due = record.timeframe
            # ISO dates compare as text, as far as they are known.
            if due is not None and due.type == "deadline" and due.value[:4].isdigit() and due.value < today:
                who = " and ".join(party.name for party in record.actor.canonical)
                print(f"{due.value}  {who}: {record.action.span.text}")


if __name__ == "__main__":
    main(*sys.argv[1:])
