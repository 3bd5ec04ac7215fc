#!/usr/bin/env bash
# However a run ends, no process of it, no port and no temporary file is left.
source "$(dirname "$0")/lib.sh"

export TMPDIR=$work/tmp
mkdir "$TMPDIR"

descendants() { pgrep -f "$PWD/build/arm64/functions|$TMPDIR/emu-" || true; }
listeners() { ss -Hltnp 2>/dev/null | grep -F '"emu"' || true; }

nothing_left() { # WHAT: also what takes a moment to be cleaned up after emu was killed
  local tries=0
  while [[ -n $(descendants)$(listeners)$(ls -A "$TMPDIR") ]] && ((tries++ < 100)); do sleep 0.1; done
  [[ -z $(descendants) ]] || complain "$1: processes left: $(descendants | xargs -r ps -o pid,args -p)"
  [[ -z $(listeners) ]] || complain "$1: ports left: $(listeners)"
  [[ -z $(ls -A "$TMPDIR") ]] || complain "$1: files left: $(ls -A "$TMPDIR")"
}

for name in exit crash timeout daemonise daemonise_hang exit_at_init echo_zip x86; do
  run_emu run "fixtures/$name.json"
  expect_status 0 "fixtures/$name.json"
  [[ -z $(descendants)$(listeners)$(ls -A "$TMPDIR") ]] || complain "fixtures/$name.json: something is left at once"
  nothing_left "fixtures/$name.json"
done

cat >"$work/endless.json" <<EOF
{"function": {"zip": "$PWD/build/arm64/functions/zips/echo.zip", "timeout_s": 900},
 "events": [{"name": "endless", "repeat": 1000000}]}
EOF
cat >"$work/hang.json" <<EOF
{"function": {"bootstrap": "$PWD/build/arm64/functions/daemonise_hang/bootstrap", "timeout_s": 900},
 "events": [{"name": "hangs"}]}
EOF
for signal in INT TERM HUP KILL; do
  for fixture in endless hang; do
    # bash starts background jobs with SIGINT ignored.
    env --default-signal=INT "$emu" run "$work/$fixture.json" >"$work/out" 2>"$work/err" </dev/null &
    pid=$!
    sleep 1
    [[ -n $(descendants) ]] || complain "$fixture: nothing to leave behind: $(<"$work/err")"
    kill -"$signal" "$pid"
    wait "$pid" 2>/dev/null
    nothing_left "$fixture after SIG$signal"
  done
done
finish
