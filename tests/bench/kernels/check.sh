#!/usr/bin/env bash
# The kernels keep their budgets; the picture is XML; of a long call a window is modelled, and marked.
source "$(dirname "$0")/../../system/lib.sh"

# The larger kernels take minutes and are checked together with their peers, in the full tier.
run_emu bench kernels --check --kernel dot --kernel gather_dot --svg "$work/kernels.svg"
expect_status 0 "the kernels"
expect_in "$out" '^0 over budget, 0 failed, [0-9]+ not checked$' "the kernels"
python3 -c 'import sys, xml.etree.ElementTree as tree; tree.parse(sys.argv[1])' "$work/kernels.svg" ||
  complain "--svg writes no XML"
if [[ $out != *" plugin"* ]]; then
  expect_in "$out" '^instructions of one call, counted under QEMU [0-9.]+' "the heading"
  expect_in "$out" '^  neon +5,[67][0-9]{2} +0\.5' "dot 10,000"
  printf '{"version": 1, "rows": [{"kernel": "dot", "n": 50000, "path": "C -O2", "symbol": "bench_dot_naive",
    "program": "%s", "arguments": ["naive", "50000"]}]}' "$PWD/build/arm64/bench/dot" >"$work/long.json"
  run_emu bench kernels "$work/long.json"
  expect_in "$out" '^  C -O2 +350,[0-9]{3} +7\.000 +- +[0-9,]+ \(w\) +2\.00' "a long call"
fi
finish
