#!/usr/bin/env python3
"""check_worlds.py ROOT: what decides touches no world, and what touches one world touches only that.

The pure rooms of the emulator know no thread, clock, file, socket or environment variable; only sandbox/ makes
processes; the runtime and the kernels take nothing from the hosted C++ library that a freestanding guest lacks."""

import pathlib
import re
import sys

import sources

PURE_ROOMS = ("lambda", "fixture", "package", "report", "service", "measure")
# A library of QEMU's process, not of ours.
IMPURE_PARTS = (("emulator", "measure", "plugin"),)

_PROCESSES = [r"(?:vfork|fork|clone3?|posix_spawnp?|exec(?:l|le|lp|v|ve|vp|vpe)|execveat|fexecve|popen)\s*\("]
_THREADS = [r"#\s*include\s*<(?:thread|mutex|shared_mutex|condition_variable|future|stop_token)>",
            r"std::(?:jthread|thread|async)\b"]
_CLOCKS = [r"::now\s*\(", r"\b(?:clock_gettime|gettimeofday)\s*\(", r"\bstd::time\s*\("]
_FILES = [r"#\s*include\s*<(?:fstream|iostream|fcntl\.h|unistd\.h)>", r"\bstd::c(?:out|err|in)\b",
          r"\bf?open\s*\(", r"\bstd::print(?:ln)?\s*\(", r"\bfmt::print(?:ln)?\s*\("]
_SOCKETS = [r"#\s*include\s*<(?:sys/socket|netinet/\w+|arpa/inet|netdb|poll|sys/epoll)\.h>"]
_ENVIRONMENT = [r"\b(?:secure_)?getenv\s*\(", r"\bsetenv\s*\(", r"\brandom_device\b"]

PURE_BANS = {"thread": _THREADS, "clock": _CLOCKS, "file or terminal": _FILES, "socket": _SOCKETS,
             "environment": _ENVIRONMENT}


def bans_for(path):
    """{what is out of reach: patterns} for one file of the emulator."""
    room = path.parts[1] if len(path.parts) > 2 else path.stem
    is_pure = room in PURE_ROOMS and path.parts[:3] not in IMPURE_PARTS
    bans = dict(PURE_BANS) if is_pure else {}
    if room != "sandbox":
        bans["process"] = [r"(?<![\w.>])" + p for p in _PROCESSES]
    return bans


def check(root):
    """One line for each use of a world that is out of the file's reach."""
    findings = []
    for path in sources.cpp_files(root, ("emulator",)):
        code = sources.code_only((root / path).read_text(errors="replace"))
        for world, patterns in bans_for(path).items():
            for match in re.finditer("|".join(patterns), code):
                line = code.count("\n", 0, match.start()) + 1
                findings.append(f"{path}:{line}: {world} is out of reach here: {match.group().strip()}")
    return findings


if __name__ == "__main__":
    sys.exit(sources.report(check(pathlib.Path(sys.argv[1]).resolve())))
