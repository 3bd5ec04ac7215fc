#!/usr/bin/env bash
# A kernel with 2 % more instructions fails its check, which names kernel, path, count and budget.
source "$(dirname "$0")/../../system/lib.sh"

sed "s#\"[^\"]*/build/#\"$PWD/build/#; s#/arm64/bench/#/arm64/mutants/bench/#" tests/bench/kernels/dot.json >"$work/slower.json"
run_emu bench kernels "$work/slower.json" --check --path neon
[[ $out != *" plugin"* ]] || exit 77
expect_status 1 "a slower kernel"
expect_in "$out" '^over budget: dot 10,000 neon: 5,[0-9]{3} instructions, budget 5,700$' "a slower kernel"

run_emu bench kernels "$work/slower.json" --path neon
expect_status 0 "a slower kernel without --check"

run_emu bench kernels --json --check "$work/slower.json" --path neon
expect_status 1 "--json"
python3 - "$work/out" <<'EOF' || complain "--json is not as documented"
import json, sys
report = json.load(open(sys.argv[1]))
row = report["rows"][0]
assert report["version"] == 1 and report["over_budget"] and report["llvm_version"] is not None
assert row["kernel"] == "dot" and row["path"] == "neon" and row["instructions"] > row["budget_instructions"]
EOF
finish
