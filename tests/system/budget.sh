#!/usr/bin/env bash
# emu budget: tells budgets that do not hold, fits them, and leaves the rest of the fixture alone.
source "$(dirname "$0")/lib.sh"

root=$PWD
cat >"$work/f.json" <<EOF
{"function": {"bootstrap": "$root/build/arm64/functions/echo/bootstrap"},
 "events": [{"name": "small", "payload": 1}, {"name": "large", "payload": "$(printf 'x%.0s' {1..30000})"}],
 "budgets": {"bootstrap_bytes": 1, "init": {"instructions": 1, "syscalls": 3}, "invoke": {"instructions": 1000000, "pages":1}}}
EOF
sed 's/, "init".*}}}/}}/' "$work/f.json" >"$work/sizes.json"
run_emu budget "$work/f.json"
expect_status 1 "budgets that do not hold"
if grep -q 'not checked: budgets on counts: this QEMU has no plugins' <<<"$out"; then
  run_emu run "$work/f.json"
  expect_in "$out" 'not checked: budgets on counts' "a QEMU without plugins"
  finish
  exit
fi
expect_in "$out" 'FAIL  bootstrap [0-9],[0-9]+ B of 1 B' "the size"
expect_in "$out" 'FAIL  init instructions [0-9,]+ of 1 ' "instructions of init"
expect_in "$out" 'pass  init syscalls 3 of 3' "system calls of init"
expect_in "$out" 'FAIL  invoke pages [0-9]+ of 1 .*costliest: large' "pages of the costliest invocation"
run_emu run "$work/f.json"
expect_status 1 "run with budgets on counts that do not hold"
expect_in "$out" '3 failed' "run with budgets on counts that do not hold"

run_emu budget "$work/f.json" --update
expect_status 0 "update"
expect_in "$out" '/budgets/init/instructions +1 → [0-9,]+' "the difference"
[[ $(head -n 2 "$work/f.json") == "$(head -n 2 "$work/sizes.json")" ]] || complain "update changed more than the budgets"
run_emu budget "$work/f.json"
expect_status 0 "the budgets after the update: they fit to the last digit"
expect_in "$out" 'init instructions .* 0 left' "a budget that fits"
run_emu budget "$work/f.json" --update --headroom 10
expect_in "$out" '/budgets/init/syscalls +3 → 4' "headroom rounds up"
# A budget of invocations says nothing about those that never answered.
cat >"$work/lost.json" <<JSON
{"function": {"bootstrap": "$root/build/arm64/functions/segv/bootstrap"},
 "events": [{"name": "crash"}], "budgets": {"invoke": {"instructions": 1000000}}}
JSON
cp "$work/lost.json" "$work/before.json"
run_emu budget "$work/lost.json" --strict
expect_status 1 "an invocation that was lost"
expect_in "$out" 'not checked: 1 of 1 invocations: they ended before their response' "an invocation that was lost"
run_emu budget "$work/lost.json" --update
expect_status 2 "an update without counts"
cmp -s "$work/lost.json" "$work/before.json" || complain "an update without counts wrote"

run_emu budget "$work/f.json" --update --headroom nan
expect_status 2 "a headroom that is no number"
run_emu budget "$work/f.json" --headroom 5
expect_status 2 "a headroom without --update"
run_emu budget "$work/f.json" --headroom=-1
expect_status 2 "a negative headroom"
finish
