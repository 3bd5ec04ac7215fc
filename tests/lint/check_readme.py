#!/usr/bin/env python3
"""check_readme.py ROOT EMU: what README.md says to type exists: its files, and the subcommands of EMU."""

import pathlib
import re
import subprocess
import sys

import sources

MAX_LINES = 120

_CODE = re.compile(r"```[^\n]*\n(.*?)```|`([^`\n]+)`", re.S)
_PATH = re.compile(r"(?<![\w/.-])(?:\./)?((?:scripts|fixtures|docs|cmake|tests|emulator|runtime|simd)/[\w./-]*\w/?|emu)(?![\w-])")
_SUBCOMMAND = re.compile(r"(?:^|\s)\./emu ([a-z][a-z-]*)")
_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def spoken_code(text):
    """The fenced and inline code of a Markdown text."""
    return "\n".join(fenced or inline for fenced, inline in _CODE.findall(text))


def check(root, help_text):
    """One line for each thing that README.md names and that is not there. help_text is the output of emu --help."""
    if not (root / "README.md").is_file():
        return ["README.md: no such file"]
    text = (root / "README.md").read_text()
    code = spoken_code(text)
    paths = set(_PATH.findall(code)) | set(_LINK.findall(text))
    findings = [f"README.md: no such file: {p}" for p in sorted(paths) if not (root / p).exists()]
    known = set(re.findall(r"[a-z][a-z-]*", help_text))
    commands = set(_SUBCOMMAND.findall(code))
    findings += [f"README.md: no such command: ./emu {c}" for c in sorted(commands - known)]
    lines = text.count("\n")
    if lines >= MAX_LINES:
        findings.append(f"README.md: {lines} lines, it stays under {MAX_LINES}")
    return findings


def main():
    root, emu = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    help_text = subprocess.run([emu, "--help"], capture_output=True, text=True, check=True).stdout
    return sources.report(check(root, help_text))


if __name__ == "__main__":
    sys.exit(main())
