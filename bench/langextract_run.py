"""langextract over the same articles and server as `throughput.py`; run by the interpreter that has it.

    PYTHON bench/langextract_run.py URL ARTICLES.jsonl WORKERS BATCH BUFFER

Prints a line of JSON: documents, seconds and CPU seconds. Fences, retries and fuzzy alignment are off or
at their defaults, whichever is quicker for it.
"""

from __future__ import annotations

import gc
import importlib
import json
import logging
import resource
import sys
import time
import warnings
from pathlib import Path
from typing import Any

# By name: our own environment does not have it.
lx: Any = importlib.import_module("langextract")
openai_provider: Any = importlib.import_module("langextract.providers.openai")

PROMPT = "Extract commitments as they stand in the text."
EXAMPLE: Any = lx.data.ExampleData(
    text="Iraq will pay the dues.",
    extractions=[
        lx.data.Extraction(
            extraction_class="commitment", extraction_text="Iraq will pay the dues", attributes={"kind": "pledge"}
        )
    ],
)


def main() -> None:
    url, file, workers, batch, buffer = sys.argv[1:]
    logging.disable(logging.WARNING)
    warnings.simplefilter("ignore")
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    documents: list[Any] = [lx.data.Document(text=json.loads(line)["text"]) for line in lines]
    model: Any = openai_provider.OpenAILanguageModel(model_id="m", api_key="k", base_url=url, max_workers=int(workers))
    gc.freeze()
    started, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF)
    results: list[Any] = lx.extract(
        text_or_documents=documents,
        prompt_description=PROMPT,
        examples=[EXAMPLE],
        model=model,
        max_workers=int(workers),
        batch_length=int(batch),
        max_char_buffer=int(buffer),
        fence_output=False,
        use_schema_constraints=False,
        show_progress=False,
        fetch_urls=False,
    )
    seconds, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_SELF)
    found = sum(len(one.extractions or []) for one in results)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(json.dumps({"documents": len(documents), "seconds": seconds, "cpu": cpu, "extractions": found}))


main()
