"""The files that the lint tests look at, and C++ text without its comments and strings."""

import pathlib
import re
import subprocess

CPP_SUFFIXES = {".h", ".cpp"}
CODE_FOLDERS = ("emulator", "runtime", "simd", "tests")


def tracked_files(root):
    """Paths relative to root that git tracks or would add; in a tree without git, all outside build folders."""
    # A checkout that belongs to another user (a container's mount) is still only read here.
    command = ["git", "-c", "safe.directory=*", "-C", str(root), "ls-files", "-co", "--exclude-standard", "-z"]
    try:
        listing = subprocess.run(command, capture_output=True, check=True, text=True).stdout
        paths = [pathlib.Path(p) for p in listing.split("\0") if p]
    except (OSError, subprocess.CalledProcessError):
        paths = [p.relative_to(root) for p in root.rglob("*")]
        paths = [p for p in paths if not p.parts[0].startswith(("build", ".git"))]
    return sorted(p for p in set(paths) if (root / p).is_file())


def cpp_files(root, folders=CODE_FOLDERS):
    """The C++ files below the given top-level folders, relative to root."""
    return [p for p in tracked_files(root) if p.suffix in CPP_SUFFIXES and p.parts[0] in folders]


_NOT_CODE = re.compile(
    r"""//[^\n]* | /\*.*?\*/ | R"([^(]*)\(.*?\)\1" | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])+'""", re.S | re.X)


def code_only(text):
    """C++ text with comments, strings and character literals blanked; line numbers stay."""
    return _NOT_CODE.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)


def report(findings):
    """Prints the findings; the exit status of a checker."""
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings")
    return 1 if findings else 0
