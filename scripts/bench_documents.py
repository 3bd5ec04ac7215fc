"""What scripts/bench-docs and scripts/bench-runtimes share: figures as text, tables between marks of a document, and
the look of pictures."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs/benchmarks"

STYLE = """<style>
svg { background: #ffffff; font: 12px 'DejaVu Sans Mono', Menlo, Consolas, monospace; }
text { fill: #1b1b1b; } .head { font-size: 15px; font-weight: bold; } .note { fill: #5a5a5a; }
.bar { fill: #e07b39; } .claim { stroke: #1b1b1b; stroke-width: 1.5; stroke-dasharray: 4 2; }
@media (prefers-color-scheme: dark) {
  svg { background: #16181d; } text { fill: #f0f0f0; } .note { fill: #a8adb5; } .claim { stroke: #f0f0f0; }
}
</style>"""


def thousands(count):
    return "" if count is None else f"{count:,}"


def picture(width, height, title, parts):
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return "\n".join([f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">', f"<title>{title}</title>",
                      STYLE] + parts + ["</svg>", ""])


def replace_between_marks(document, name, text):
    path = ROOT / document
    old = path.read_text()
    pattern = re.compile(rf"(<!-- begin {name}[^\n]*-->\n).*?(<!-- end {name} -->)", re.S)
    if not pattern.search(old):
        sys.exit(f"emu: {document} has no marks for {name}")
    path.write_text(pattern.sub(lambda marks: f"{marks[1]}\n{text}\n\n{marks[2]}", old))
