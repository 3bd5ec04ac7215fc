#!/usr/bin/env bash
# The cgroup alone: while emu is stopped nothing samples, and the kernel still ends a guest that is beyond its limit.
source "$(dirname "$0")/lib.sh"

enter_own_cgroup
if [[ -z $own_cgroup ]]; then
  echo "no memory cgroup of version 1 can be made here"
  exit 77
fi
printf '{"function": {"bootstrap": "%s", "timeout_s": 900}, "events": [{"name": "e"}]}' \
  "$PWD/build/arm64/functions/touch_in_its_own_time/bootstrap" >"$work/x.json"
"$emu" run "$work/x.json" >"$work/out" 2>"$work/err" </dev/null &
pid=$!

eventually() { # COMMAND…: true within 30 s
  local tries
  for ((tries = 0; tries < 300; ++tries)); do
    if "$@"; then return 0; fi
    sleep 0.1
  done
  return 1
}
is_limited() { (($(cat "$own_cgroup"/emu-*/memory.limit_in_bytes 2>/dev/null || echo 0) / 2**20 < 256)) && [[ -n $(guest_cgroups) ]]; }
is_killed() { grep -qs 'oom_kill 1' "$own_cgroup"/emu-*/memory.oom_control; }

eventually is_limited || complain "the cgroup got no limit"
sleep 0.5
kill -STOP "$pid"
eventually is_killed || complain "the kernel did not kill the guest"
kill -CONT "$pid"
wait "$pid"
status=$? out=$(<"$work/out")
expect_status 1 "a guest beyond its limit"
expect_in "$out" 'Runtime exited with error: signal: killed$' "the answer"
expect_in "$out" '^ +killed: used more than its 128 MB \(stopped by its cgroup, about 16 MB over\)$' "the report"
expect_in "$out" 'Max Memory Used: 128 MB.*Error Type: Runtime.OutOfMemory' "REPORT"
finish
