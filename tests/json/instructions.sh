#!/usr/bin/env bash
# instructions.sh EMU NUMBER_ARRAY BOOTSTRAP: an event of 1 MB, an array of numbers, from the event to floats and the
# answer, in instructions per byte.
set -euo pipefail

emu=$1 number_array=$2 bootstrap=$3
readonly kBytes=1000000 kMaxPerByte=25
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$number_array" "$kBytes" >"$work/event.json"
"$emu" measure "$bootstrap" --payload "$work/event.json" --invocations 2 --cold-starts 1 --json >"$work/measured.json"
if grep -q 'has no plugins' "$work/measured.json"; then
  echo "not checked: this QEMU has no plugins"
  exit 77
fi
python3 - "$work/measured.json" "$(stat -c %s "$work/event.json")" "$kMaxPerByte" <<'END'
import json, sys

measured = json.load(open(sys.argv[1]))
most = max(invocation["invoke"]["instructions"] for invocation in measured["counts"]["invocations"])
per_byte = most / int(sys.argv[2])
print(f"{most:,} instructions, {per_byte:.1f} a byte, of {sys.argv[3]}")
sys.exit(measured["failed"] or per_byte > int(sys.argv[3]))
END
