#!/usr/bin/env bash
# However a run ends, no process of it, no port, no temporary file and no cgroup is left.
source "$(dirname "$0")/lib.sh"
enter_own_cgroup

export TMPDIR=$work/tmp
mkdir -p "$TMPDIR" "$work/build/arm64"
# Copies, so that other runs of emu on this machine are not taken for ours.
cp -r fixtures "$work/fixtures"
cp -r build/arm64/functions "$work/build/arm64/functions"
functions=$work/build/arm64/functions

# Guests, supervisors and janitors: each names a file below our folder, but so does this script.
guests() { pgrep -f "$work/" | grep -vxF -e "$$" -e "$BASHPID" || true; }
listeners() { # Ports of processes that were started with our TMPDIR
  local pid
  ss -Hltnp 2>/dev/null | sed -n 's/.*pid=\([0-9]*\).*/\1/p' | while read -r pid; do
    if tr '\0' '\n' <"/proc/$pid/environ" 2>/dev/null | grep -qxF "TMPDIR=$TMPDIR"; then echo "$pid"; fi
  done
}
leftovers() { printf '%s' "$(guests)$(listeners)$(ls -A "$TMPDIR")$(guest_cgroups)"; }

nothing_left() { # WHAT: also what takes a moment to be cleaned up after emu was killed
  local tries=0
  while [[ -n $(leftovers) ]] && ((tries++ < 100)); do sleep 0.1; done
  [[ -z $(guests) ]] || complain "$1: processes left: $(guests | xargs -r ps -o pid,args -p)"
  [[ -z $(listeners) ]] || complain "$1: ports left by $(listeners)"
  [[ -z $(ls -A "$TMPDIR") ]] || complain "$1: files left: $(ls -A "$TMPDIR")"
  [[ -z $(guest_cgroups) ]] || complain "$1: cgroups left: $(guest_cgroups)"
}

for name in exit crash timeout daemonise daemonise_hang exit_at_init echo_zip x86 memory_limit memory_of_children; do
  run_emu run "$work/fixtures/$name.json"
  expect_status 0 "fixtures/$name.json"
  [[ -z $(leftovers) ]] || complain "fixtures/$name.json: something is left at once"
  nothing_left "fixtures/$name.json"
done

cat >"$work/endless.json" <<EOF
{"function": {"zip": "$functions/zips/echo.zip", "timeout_s": 900},
 "events": [{"name": "endless", "repeat": 100000}]}
EOF
cat >"$work/hang.json" <<EOF
{"function": {"bootstrap": "$functions/daemonise_hang/bootstrap", "timeout_s": 900},
 "events": [{"name": "hangs"}]}
EOF
for signal in INT TERM HUP KILL; do
  for fixture in endless hang; do
    # bash starts background jobs with SIGINT ignored.
    env --default-signal=INT "$emu" run "$work/$fixture.json" >"$work/out" 2>"$work/err" </dev/null &
    pid=$!
    sleep 1
    [[ -z $own_cgroup || -n $(guest_cgroups) ]] || complain "$fixture: no cgroup to leave behind"
    [[ -n $(guests) ]] || complain "$fixture: nothing to leave behind: $(<"$work/err")"
    kill -"$signal" "$pid"
    wait "$pid" 2>/dev/null
    nothing_left "$fixture after SIG$signal"
  done
done

# The other commands that start guests; a kernel's program is one as well.
cat >"$work/kernels.json" <<EOF
{"version": 1, "rows": [{"kernel": "endless", "n": 1, "elements": 1, "path": "neon", "symbol": "main",
  "program": "$functions/never_next/bootstrap.debug", "arguments": []}]}
EOF
commands=("measure $work/hang.json")
run_emu doctor # Without plugins the others start nothing.
if grep -q 'yes  QEMU plugins' <<<"$out"; then commands+=("budget $work/hang.json" "bench kernels $work/kernels.json"); fi
for command in "${commands[@]}"; do
  for signal in TERM KILL; do
    # shellcheck disable=SC2086 # The command's words.
    "$emu" $command >"$work/out" 2>"$work/err" </dev/null &
    pid=$!
    tries=0
    while [[ -z $(guests) ]] && ((tries++ < 200)); do sleep 0.05; done
    [[ -n $(guests) ]] || complain "$command: nothing to leave behind: $(<"$work/err")"
    kill -"$signal" "$pid"
    wait "$pid" 2>/dev/null
    nothing_left "$command after SIG$signal"
  done
done
finish
