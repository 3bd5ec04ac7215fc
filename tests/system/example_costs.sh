#!/usr/bin/env bash
# What the examples cost where a fixture's budgets do not reach: the whole round of an invocation, and 6 MiB through echo.
source "$(dirname "$0")/lib.sh"

figure() { # EXPRESSION of d, the document that was printed
  python3 -c "import json, sys; d = json.load(sys.stdin); print($1)" <<<"$out"
}
at_most() { # WHAT ACTUAL LIMIT
  (($2 <= $3)) || complain "$1: $2, more than $3"
}

run_emu measure build/arm64/examples/hello/bootstrap --cold-starts 1 --invocations 5 --json
expect_status 0 "hello"
[[ $(figure "d['counts']") != None ]] || exit 77
# Warm ones that are followed by a request for the next event.
for count in instructions:1500 syscalls:4; do
  name=${count%:*}
  worst=$(figure "max(r['invoke']['$name'] + r['finish']['$name'] for r in d['counts']['invocations'][1:4])")
  at_most "hello: $name from an event to the request for the next" "$worst" "${count#*:}"
done

payload_bytes=$((6 * 1024 * 1024))
python3 -c "print(end='\"' + 'x' * ($payload_bytes - 2) + '\"')" >"$work/payload"
run_emu measure build/arm64/examples/echo/bootstrap --cold-starts 1 --invocations 2 --payload "$work/payload" --json
expect_status 0 "echo of 6 MiB"
worst=$(figure "max(r['invoke']['instructions'] for r in d['counts']['invocations'])")
at_most "echo of 6 MiB: instructions" "$worst" "$payload_bytes"
pages=$(figure "max(r['invoke']['pages'] for r in d['counts']['invocations'])")
at_most "echo of 6 MiB: bytes of the pages that were reached" $((pages * 4096)) $((payload_bytes * 11 / 10 + 65536))
finish
