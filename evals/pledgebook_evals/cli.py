"""`pledgebook evals`: run, record, score, compare, agree, baseline, build, import.

Exit status: 0 done (and the gate passed); 1 the gate failed, or documents have no prediction; 2 the
call or the gold was wrong.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from rich.console import Console

from pledgebook.commands.flags import add_engine_flags, options_of
from pledgebook.errors import PledgebookError
from pledgebook.options import RULES
from pledgebook.progress import Progress
from pledgebook_evals.agreement import agree
from pledgebook_evals.annotation import Annotation
from pledgebook_evals.build import build, read_source
from pledgebook_evals.comparing import differences
from pledgebook_evals.gate import Decision, Mode, judge
from pledgebook_evals.gold import GoldSet, read_gold
from pledgebook_evals.html import write_scores_page
from pledgebook_evals.importing import import_gold
from pledgebook_evals.junit import junit
from pledgebook_evals.predictions import Prediction, of_extraction, read_predictions
from pledgebook_evals.recordings import NotRecorded, Tape
from pledgebook_evals.results import Result, Setting, make_result, read_result
from pledgebook_evals.runner import Run, Source, named_options, predict
from pledgebook_evals.scoring import DocumentScore
from pledgebook_evals.tables import show_agreement, show_decision, show_differences, show_scores
from pledgebook_schemas import EngineInfo, Extraction, Usage

HERE = Path("evals")
"""Where gold, recordings and baselines of the working folder are looked for."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command of the runner and returns its exit status."""
    chosen = _parser().parse_args(sys.argv[1:] if argv is None else list(argv))
    try:
        return cast(int, chosen.run(chosen))
    except (PledgebookError, NotRecorded, ValueError, OSError) as error:
        print(f"pledgebook evals: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="pledgebook evals", description="Scores extraction against gold annotations.")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, help, command in (
        ("run", "read the gold documents with an engine and score what it finds", run),
        ("record", "the same, keeping the model's raw answers for replays", record),
    ):
        reading = commands.add_parser(name, help=help)
        _add_gold(reading)
        add_engine_flags(reading)
        reading.add_argument("--repeat", type=int, default=1, metavar="K", help="read everything K times")
        reading.add_argument("--recordings", type=Path, metavar="FILE", help="default: evals/recordings/…")
        reading.add_argument("-o", "--output", type=Path, metavar="FOLDER", help="predictions and result go here")
        reading.add_argument("-q", "--quiet", action="store_true")
        reading.set_defaults(run=command)
        if name == "run":
            reading.add_argument("--replay", action="store_true", help="answer from the recordings only")
            reading.add_argument("--baseline", type=Path, metavar="FILE", help="judge the result against this one")
            reading.add_argument("--junit", type=Path, metavar="FILE", help="write a JUnit XML report")
            _add_html(reading)
        else:
            reading.add_argument("--recorded-as", metavar="NAME", help="who really answers, if not the model named")
    _add_judging(commands)
    return parser


def _add_gold(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--split", default="dev", help="folder under evals/gold: dev, test")
    parser.add_argument("--gold", type=Path, metavar="FOLDER", help="a gold folder of your own")


def _add_html(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page with gold and predictions side by side")


def _add_judging(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:  # pyright: ignore[reportPrivateUsage]
    score = commands.add_parser("score", help="score predictions (JSON lines of records) against a gold folder")
    score.add_argument("gold", type=Path, metavar="GOLD")
    score.add_argument("predictions", type=Path, metavar="PRED")
    score.add_argument("-o", "--output", type=Path, metavar="FILE", help="write the result here")
    _add_html(score)
    score.set_defaults(run=score_files)
    compare = commands.add_parser("compare", help="what two sets of predictions gained and lost, with the words")
    _add_gold(compare)
    compare.add_argument("old", type=Path, metavar="OLD")
    compare.add_argument("new", type=Path, metavar="NEW")
    compare.add_argument("--live", action="store_true", help="judge as a live run: only a significant fall fails")
    compare.set_defaults(run=compare_files)
    agreeing = commands.add_parser("agree", help="agreement of two annotators of the same documents")
    agreeing.add_argument("first", type=Path, metavar="FOLDER")
    agreeing.add_argument("second", type=Path, metavar="FOLDER")
    agreeing.set_defaults(run=agree_folders)
    moving = commands.add_parser("baseline", help="move a baseline to a new result, showing the difference")
    moving.add_argument("result", type=Path, metavar="RESULT")
    moving.add_argument("baseline", type=Path, metavar="BASELINE")
    moving.set_defaults(run=move_baseline)
    building = commands.add_parser("build", help="a gold file of a text and an annotation by quotes")
    building.add_argument("text", type=Path, metavar="TEXT")
    building.add_argument("annotation", type=Path, metavar="ANNOTATION")
    building.add_argument("-o", "--output", type=Path, metavar="FILE")
    building.set_defaults(run=build_file)
    importing = commands.add_parser("import", help="gold of an export of Label Studio, doccano or brat")
    importing.add_argument("tool", choices=("label-studio", "doccano", "brat"))
    importing.add_argument("path", type=Path, metavar="EXPORT", help="a file, or for brat a folder")
    importing.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER")
    importing.set_defaults(run=import_files)


def run(chosen: argparse.Namespace) -> int:
    result, scores, golds = _read(chosen, "replay" if chosen.replay else "live")
    show_scores(scores, golds, Console())
    # The rules engine gives the same records every time, as a replay does.
    mode: Mode = "replay" if chosen.replay or result.engine.name == RULES else "live"
    decision = judge(mode, read_result(chosen.baseline), result) if chosen.baseline else None
    if decision is not None:
        show_decision(decision, Console())
    if chosen.html:
        title = f"{result.engine.model or result.engine.name} on {result.gold}"
        write_scores_page(scores, golds, chosen.html, title=title)
    if chosen.junit:
        chosen.junit.write_text(junit(result, decision), encoding="utf-8")
    return _status(result, decision)


def record(chosen: argparse.Namespace) -> int:
    result, scores, golds = _read(chosen, "record")
    show_scores(scores, golds, Console())
    return _status(result, None)


def _status(result: Result, decision: Decision | None) -> int:
    if decision is not None:
        return int(decision.verdict == "fail")
    return int(any(one.failure for one in result.documents))


def _read(chosen: argparse.Namespace, source: Source) -> tuple[Result, list[DocumentScore], GoldSet]:
    """Reads the gold documents K times, writes predictions and result, and scores them."""
    golds, options = read_gold(_gold(chosen)), options_of(chosen)
    name = options.model if options.model == RULES else options.prompt
    output = cast(Path, chosen.output or HERE / "runs" / f"{str(name).replace('/', '-')}.{_gold(chosen).name}")
    tape_file = cast(Path, chosen.recordings or HERE / "recordings" / f"{options.prompt}.{_gold(chosen).name}.jsonl")
    progress = Progress(Console(stderr=True), total=len(golds.golds) * chosen.repeat, quiet=chosen.quiet)
    found: list[Extraction] = []
    with progress:
        for repeat in range(chosen.repeat):
            reading = Run(
                golds.golds,
                options,
                source,
                Tape.open(tape_file, repeat) if source != "live" else None,
                getattr(chosen, "recorded_as", None),
                datetime.date.today().isoformat(),
            )
            file = output / ("predictions.jsonl" if chosen.repeat == 1 else f"predictions.{repeat + 1}.jsonl")
            kept = None if source == "replay" else file
            found += asyncio.run(predict(reading, kept, progress.done))
    scores = [
        golds.score(gold, of_extraction(extraction))
        for gold, extraction in zip(golds.golds * chosen.repeat, found, strict=True)
    ]
    setting = Setting(
        gold=_gold(chosen).name,
        engine=found[0].engine,
        options=named_options(options),
        repeats=chosen.repeat,
        usage=sum((extraction.usage for extraction in found), Usage()),
    )
    result = make_result(scores, golds, setting)
    output.mkdir(parents=True, exist_ok=True)
    (output / "result.json").write_text(result.model_dump_json(indent=1) + "\n", encoding="utf-8")
    if source == "replay":
        lines = "".join(extraction.model_dump_json() + "\n" for extraction in found)
        (output / "predictions.jsonl").write_text(lines, encoding="utf-8")
    print(f"predictions and result: {output}", file=sys.stderr)
    return result, scores, golds


def _gold(chosen: argparse.Namespace) -> Path:
    return cast(Path, chosen.gold or HERE / "gold" / chosen.split)


def score_files(chosen: argparse.Namespace) -> int:
    golds = read_gold(chosen.gold)
    predictions = _predictions(chosen.predictions, golds)
    scores = [golds.score(gold, predictions.get(gold.document.id)) for gold in golds.golds]
    show_scores(scores, golds, Console())
    if chosen.html:
        write_scores_page(scores, golds, chosen.html, title=f"{chosen.predictions.name} on {chosen.gold.name}")
    if chosen.output:
        usage = sum((one.usage for one in predictions.values()), Usage())
        setting = Setting(gold=chosen.gold.name, engine=EngineInfo(name="model", model=None), usage=usage)
        result = make_result(scores, golds, setting)
        cast(Path, chosen.output).write_text(result.model_dump_json(indent=1) + "\n", encoding="utf-8")
    return int(any(score.failure for score in scores))


def _predictions(path: Path, golds: GoldSet) -> dict[str, Prediction]:
    """By document id; raises `ValueError` for documents that the gold does not have, or has in another wording."""
    path = path / "predictions.jsonl" if path.is_dir() else path
    texts = {gold.document.id: gold.document.sha256 for gold in golds.golds}
    found = {one.document.id: one for one in read_predictions(path)}
    for id, one in found.items():
        if id not in texts:
            raise ValueError(f"{path}: document {id} is not in the gold")
        if texts[id] != one.document.sha256:
            raise ValueError(f"{path}: document {id} has another text than the gold: offsets cannot be compared")
    return found


def compare_files(chosen: argparse.Namespace) -> int:
    """OLD and NEW are predictions; their results are made here, by this scorer and over one gold."""
    golds = read_gold(_gold(chosen))
    scores: list[list[DocumentScore]] = []
    for path in (chosen.old, chosen.new):
        predictions = _predictions(path, golds)
        scores.append([golds.score(one, predictions.get(one.document.id)) for one in golds.golds])
    setting = Setting(gold=_gold(chosen).name, engine=EngineInfo(name="model"))
    old, new = (make_result(one, golds, setting) for one in scores)
    show_differences(differences(*scores), Console())
    decision = judge("live" if chosen.live else "replay", old, new)
    show_decision(decision, Console())
    return int(decision.verdict == "fail")


def agree_folders(chosen: argparse.Namespace) -> int:
    first, second = read_gold(chosen.first), read_gold(chosen.second)
    show_agreement(agree(first.golds, second.golds, first.rulings), first, Console())
    return 0


def move_baseline(chosen: argparse.Namespace) -> int:
    result = read_result(chosen.result)
    baseline = cast(Path, chosen.baseline)
    if baseline.exists():
        old = read_result(baseline)
        if old.gold_digest == result.gold_digest and old.scorer_version == result.scorer_version:
            show_decision(judge("replay", old, result), Console())
        else:
            print("the gold or the scorer changed: the old figures do not compare", file=sys.stderr)
    baseline.parent.mkdir(parents=True, exist_ok=True)
    baseline.write_text(result.model_dump_json(indent=1) + "\n", encoding="utf-8")
    return 0


def build_file(chosen: argparse.Namespace) -> int:
    annotation = Annotation.model_validate_json(chosen.annotation.read_bytes())
    built = build(read_source(chosen.text), annotation)
    for span in built.uncovered:
        print(f"nothing covers [{span.start}, {span.end}): {span.text}", file=sys.stderr)
    written = built.gold.model_dump_json(indent=1) + "\n"
    if chosen.output:
        cast(Path, chosen.output).write_text(written, encoding="utf-8")
    else:
        print(written, end="")
    return 0


def import_files(chosen: argparse.Namespace) -> int:
    folder = cast(Path, chosen.output)
    golds = list(import_gold(chosen.tool, chosen.path))
    folder.mkdir(parents=True, exist_ok=True)
    for gold in golds:
        (folder / f"{gold.document.id}.json").write_text(gold.model_dump_json(indent=1) + "\n", encoding="utf-8")
    print(f"{len(golds)} gold files: {folder}", file=sys.stderr)
    return 0
