#!/usr/bin/env bash
# Every malformed fixture: exit status 2, nothing on stdout, one line on stderr that names the file and says what is
# expected beside it in tests/malformed/NAME.expected.
source "$(dirname "$0")/lib.sh"

count=0
for fixture in tests/malformed/*.json; do
  run_emu run "$fixture"
  expect_status 2 "$fixture"
  expect_one_line "$err" "$fixture"
  [[ $err == "emu: $fixture:"* ]] || complain "$fixture: the message does not begin with the file: $err"
  grep -qF -- "$(<"${fixture%.json}.expected")" <<<"$err" || complain "$fixture: unexpected message: $err"
  [[ -z $out ]] || complain "$fixture: wrote to stdout"
  count=$((count + 1))
done
((count >= 25)) || complain "only $count malformed fixtures"

deep=$work/deep.json
{ printf '[%.0s' {1..200000}; } >"$deep"
run_emu run "$deep"
expect_status 2 "200,000 nested brackets"
expect_one_line "$err" "200,000 nested brackets"
expect_in "$err" 'deep' "200,000 nested brackets"
finish
