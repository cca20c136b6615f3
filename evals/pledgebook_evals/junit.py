"""A result as JUnit XML: one test case a document, one for the gate."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from pledgebook_evals.gate import Decision
from pledgebook_evals.results import Result


def junit(result: Result, decision: Decision | None) -> str:
    """The XML text; a document without prediction and a failed gate are failures."""
    suite = ET.Element("testsuite", name=f"pledgebook evals {result.gold}")
    failures = 0
    for one in result.documents:
        case = ET.SubElement(suite, "testcase", classname=f"evals.{result.gold}", name=one.id)
        if one.failure:
            failures += 1
            ET.SubElement(case, "failure", message=one.failure)
    if decision is not None:
        case = ET.SubElement(suite, "testcase", classname=f"evals.{result.gold}", name="gate")
        if decision.verdict == "fail":
            failures += 1
            ET.SubElement(case, "failure", message="; ".join(decision.reasons))
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(failures))
    return ET.tostring(suite, encoding="unicode", xml_declaration=True) + "\n"
