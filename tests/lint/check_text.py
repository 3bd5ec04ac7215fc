#!/usr/bin/env python3
"""check_text.py ROOT: files stay short, and no text names a place that exists on one machine only."""

import pathlib
import re
import sys

import sources

MAX_LINES = 400
CODE_SUFFIXES = {".h", ".cpp", ".S", ".py", ".sh", ".cmake", ".txt", ""}
BINARY_SUFFIXES = {".deb", ".o", ".a", ".so", ".exe"}

# Each pattern has a class like [k] so that this file does not match itself.
FORBIDDEN = {
    r"(?<![\w.])/wor[k]/\w": "a path of one machine",
    r"(?<![\w.])/hom[e]/\w": "a path of one machine",
    r"(?<![\w.])/roo[t]/\w": "a path of one machine",
    r"(?<![\w.])/User[s]/\w": "a path of one machine",
    r"\b(?:deb\.debia[n]|pypi|registry\.npmj[s]|files\.pythonhoste[d]|proxy\.golan[g])\.(?:org)\b": "a registry host",
    r"\b(?:TOD[O]|FIXM[E]|XX[X])\b": "unfinished work",
    r"(?m)^(?:<<<<<<[<] |>>>>>>[>] )": "a conflict marker",
}
# Bytes recorded from other programs are kept as they were.
RECORDED = ("fixtures/transcripts/", "tests/vectors/")


def too_long(path, text):
    if path.suffix not in CODE_SUFFIXES:
        return []
    lines = text.count("\n")
    return [f"{path}: {lines} lines, at most {MAX_LINES}"] if lines > MAX_LINES else []


def forbidden_words(path, text):
    if str(path).startswith(RECORDED):
        return []
    found = []
    for pattern, what in FORBIDDEN.items():
        for match in re.finditer(pattern, text):
            line = text.count("\n", 0, match.start()) + 1
            found.append(f"{path}:{line}: {what}: {match.group().strip()}")
    return found


def check(root):
    """One line for each file too long, forbidden word, or built file under version control."""
    findings = []
    for path in sources.tracked_files(root):
        content = (root / path).read_bytes()
        if path.suffix in BINARY_SUFFIXES:
            findings.append(f"{path}: built files do not belong here")
        elif b"\0" not in content[:8192]:
            text = content.decode(errors="replace")
            findings += too_long(path, text) + forbidden_words(path, text)
    return findings


if __name__ == "__main__":
    sys.exit(sources.report(check(pathlib.Path(sys.argv[1]).resolve())))
