#!/usr/bin/env bash
# A budget that is exceeded fails with both numbers; the reference bootstrap's own budgets hold.
source "$(dirname "$0")/lib.sh"

root=$PWD
bytes=$(stat -c %s build/arm64/bootstrap)
cat >"$work/tight.json" <<EOF
{"function": {"bootstrap": "$root/build/arm64/bootstrap"},
 "events": [{"name": "seed", "payload": {}}],
 "budgets": {"bootstrap_bytes": 1000, "zip": "$root/build/arm64/bootstrap.zip", "zip_bytes": 1000}}
EOF
run_emu run "$work/tight.json"
expect_status 1 "a budget of 1,000 bytes"
expect_in "$out" '1,000 B' "a budget of 1,000 bytes"
expect_in "$out" "$(printf "%'d" "$bytes" 2>/dev/null | sed 's/\(^[0-9]*\)\([0-9]\{3\}\)$/\1,\2/; s/,,/,/') B" "the real size"
expect_in "$out" '2 failed' "both budgets fail"
((bytes <= 16384)) || complain "the bootstrap has $bytes bytes"
(($(stat -c %s build/arm64/bootstrap.zip) <= 8192)) || complain "the zip is too large"
finish
