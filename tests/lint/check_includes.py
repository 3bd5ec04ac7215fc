#!/usr/bin/env python3
"""check_includes.py ROOT: who may include whom. House rules only, read from the sources themselves."""

import os
import pathlib
import re
import sys

import sources

# The emulator's rooms by storey: a room may include itself and the rooms of lower storeys.
STOREYS = {
    "base": 0,
    "lambda": 1, "fixture": 1, "package": 1,
    "service": 2, "report": 2,
    "api": 3, "sandbox": 3, "measure": 3, "store": 3,
    "commands": 4,
    "main": 5,
}

# Parts of the project that share no code, with the parts that each may include beside itself.
PARTS = {"emulator": set(), "runtime": set(), "simd": set(), "bootstrap": {"runtime", "simd"}}

# Headers that one room alone may know.
OWNED_HEADERS = {"httplib.h": ("emulator", "api")}

# Where an include may be found besides the folder of the file itself.
INCLUDE_ROOTS = ("", "emulator", "runtime", "runtime/include", "simd", "simd/include")

_INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)


def place(path):
    """(part, room) of a file; None outside the parts. The room of a file that lies directly in a part is its stem."""
    parts = path.parts
    if parts[0] not in PARTS:
        return None
    if parts[0] == "runtime" and parts[1] in ("bootstrap", "bootstrap_full"):
        return ("bootstrap", parts[1])
    return (parts[0], parts[1] if len(parts) > 2 else path.stem)


def resolve(root, includer, name):
    """Every file of the project that `#include name` in includer may mean, nearest first."""
    found = []
    for folder in (str(includer.parent), *INCLUDE_ROOTS):
        candidate = pathlib.Path(os.path.normpath(os.path.join(folder, name)))
        if (root / candidate).is_file() and candidate not in found:
            found.append(candidate)
    return found


def judge(includer, name, candidates):
    """Why the include is not allowed, or None."""
    part, room = place(includer)
    if name in OWNED_HEADERS and (part, room) != OWNED_HEADERS[name]:
        return f"only {'/'.join(OWNED_HEADERS[name])} may include {name}"
    targets = [place(c) for c in candidates if place(c)]
    if not targets:
        return None
    # The same name may exist in two parts (lambda/…): the includer's own part is what its include path finds.
    target_part, target_room = next((t for t in targets if t[0] == part), targets[0])
    if target_part != part:
        return None if target_part in PARTS[part] else f"{part} may not include {target_part}"
    if part != "emulator" or room == target_room:
        return None
    for known in (room, target_room):
        if known not in STOREYS:
            return f"room {known} has no storey in tests/lint/check_includes.py"
    return None if STOREYS[target_room] < STOREYS[room] else f"{room} may not include {target_room}"


def check(root):
    """One line for each include that goes where it may not."""
    findings = []
    for path in sources.cpp_files(root, ("emulator", "runtime", "simd")):
        text = (root / path).read_text(errors="replace")
        for match in _INCLUDE.finditer(text):
            why = judge(path, match.group(1), resolve(root, path, match.group(1)))
            if why:
                line = text.count("\n", 0, match.start(1)) + 1
                findings.append(f"{path}:{line}: {why}: {match.group(1)}")
    return findings


if __name__ == "__main__":
    sys.exit(sources.report(check(pathlib.Path(sys.argv[1]).resolve())))
