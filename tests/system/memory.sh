#!/usr/bin/env bash
# What a function's memory comes to, and how one that is beyond its limit ends, with a cgroup (where one can be made) and
# with samples alone.
source "$(dirname "$0")/lib.sh"

used() { sed -n 's/^REPORT .*Max Memory Used: \([0-9]*\) MB.*/\1/p' <<<"$err"; }
functions=$PWD/build/arm64/functions

for limit in auto sampled; do
  run_emu run --memory-limit "$limit" --logs fixtures/dot.json
  for mb in $(used); do ((mb <= 2)) || complain "$limit: the reference bootstrap used $mb MB"; done
  [[ -n $(used) ]] || complain "$limit: no Max Memory Used: $err"

  for function in touch touch_and_keep; do
    printf '{"function": {"bootstrap": "%s", "time_scale": 10}, "events": [{"name": "e", "payload": 50}]}' \
      "$functions/$function/bootstrap" >"$work/x.json"
    run_emu run --memory-limit "$limit" --logs "$work/x.json"
    expect_status 0 "$limit: 50 MiB in $function"
    mb=$(used)
    ((mb >= 50 && mb <= 56)) || complain "$limit: 50 MiB in $function reported as $mb MB"
  done

  for fixture in memory_limit memory_of_children memory_at_init; do
    run_emu run --memory-limit "$limit" "fixtures/$fixture.json"
    expect_status 0 "$limit: $fixture"
    expect_in "$out" '^ +killed: used more than its 128 MB \((seen at [0-9]+ MB, [0-9]+ MB over, by sampling every 5 ms|stopped by its cgroup, about 16 MB over)\)$' "$limit: $fixture"
  done

  # Beyond the limit for a moment that most samples miss: killed as well, before it can answer.
  printf '{"function": {"bootstrap": "%s", "time_scale": 10}, "events": [{"name": "e"}]}' \
    "$functions/touch_for_a_moment/bootstrap" >"$work/x.json"
  for _ in 1 2 3; do
    run_emu run --memory-limit "$limit" "$work/x.json"
    expect_status 1 "$limit: 130 MiB for a moment"
    expect_in "$out" 'signal: killed$' "$limit: 130 MiB for a moment"
    expect_in "$out" '^ +killed: used more than its 128 MB' "$limit: 130 MiB for a moment"
  done
done
expect_in "$out" '^  note: memory limit: held by sampling every 5 ms alone: --memory-limit sampled$' "sampled"

# Several environments at once do not disturb each other.
for run in 1 2 3; do
  "$emu" run fixtures/memory_limit.json fixtures/memory.json >"$work/out$run" 2>&1 &
  pids[run]=$!
done
for run in 1 2 3; do wait "${pids[run]}" || complain "one of three at once: $(<"$work/out$run")"; done

# A machine where cgroups are mounted read-only, or not at all.
if unshare -m true 2>/dev/null; then
  unshare -m bash -c 'grep -oP " \K/\S+(?= \S+ .*- cgroup2? )" /proc/self/mountinfo | while read -r point; do
      mount -o remount,bind,ro "$point"
    done
    "$0" run fixtures/memory_limit.json' "$emu" >"$work/out" 2>&1 || complain "read-only cgroups: $(<"$work/out")"
  expect_in "$(<"$work/out")" '^  note: memory limit: held by sampling every 5 ms alone: .*Read-only file system' "read-only cgroups"
  unshare -m bash -c 'umount -R -l /sys/fs/cgroup; "$0" run fixtures/memory_limit.json' "$emu" >"$work/out" 2>&1 ||
    complain "no cgroups: $(<"$work/out")"
  expect_in "$(<"$work/out")" '^  note: memory limit: .*no cgroups of this process are mounted$' "no cgroups"
fi
finish
