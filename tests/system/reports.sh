#!/usr/bin/env bash
# The report's forms: text, --quiet, --json, and what --strict adds.
source "$(dirname "$0")/lib.sh"

run_emu run fixtures/echo.json
expect_in "$out" '^fixtures/echo.json · bootstrap [0-9,]+ B · qemu [0-9.]+ neoverse-n1$' "heading"
expect_in "$out" '^REPORT RequestId: [0-9a-f-]{36}  Duration: [0-9.]+ ms  Billed Duration: [0-9]+ ms  Memory Size: [0-9]+ MB  Max Memory Used: [0-9]+ MB  Init Duration: [0-9.]+ ms$' "REPORT"
expect_in "$out" '^[0-9]+ passed, 0 failed in [0-9.]+ s   \(durations are host times under emulation\)$' "summary"
[[ -z $err ]] || complain "wrote to stderr: $err"
[[ $out != *$'\e'* ]] || complain "colour without a terminal"

run_emu run --quiet fixtures/echo.json
expect_one_line "$out" "--quiet"

cat >"$work/wrong.json" <<EOF
{"function": {"bootstrap": "$PWD/build/arm64/functions/echo/bootstrap"},
 "events": [{"name": "the answer", "payload": {"a": [1, 2]}, "expect": {"json": {"a": [1, 3]}}}]}
EOF
run_emu run "$work/wrong.json"
expect_status 1 "a wrong answer"
expect_in "$out" '^  FAIL  the answer$' "a wrong answer"
expect_in "$out" '^ +expected +3$' "a wrong answer"
expect_in "$out" '^ +got +2$' "a wrong answer"
expect_in "$out" '^ +at +/a/1$' "a wrong answer"

run_emu run --json "$work/wrong.json" fixtures/echo.json
expect_status 1 "--json"
python3 - "$work/out" <<'EOF' || complain "--json is not as documented"
import json, sys
report = json.load(open(sys.argv[1]))
assert report["version"] == 1 and report["failed"] == 1 and report["passed"] >= 1, report
check = report["fixtures"][0]["checks"][0]
assert check["passed"] is False and check["where"] == "/a/1", check
assert check["expected"] == "3" and check["got"] == "2" and "START RequestId" in check["log"], check
assert report["fixtures"][1]["report"].startswith("REPORT RequestId: "), report["fixtures"][1]
EOF
run_emu doctor --json
python3 -c 'import json, sys; assert any(a["name"] == "qemu-aarch64" and a["found"] for a in json.load(open(sys.argv[1]))["abilities"])' "$work/out" ||
  complain "doctor --json is not as documented"

run_emu run --logs fixtures/log.json
expect_in "$err" '^START RequestId: ' "--logs"
expect_in "$out" '^  not checked: isolation' "what was not checked"
run_emu run --strict fixtures/echo.json
expect_status 1 "--strict with something unchecked"
expect_in "$out" ' 0 failed ' "--strict fails by its exit status only"
run_emu run fixtures/dot.json --bootstrap build/arm64/bootstrap
expect_status 0 "--bootstrap"
expect_in "$out" '^  not checked: zip: ' "--bootstrap"
[[ $out != *' zip '*' B of '* ]] || complain "--bootstrap: the fixture's own zip was judged"
finish
