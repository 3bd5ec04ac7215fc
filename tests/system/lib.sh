# shellcheck shell=bash
# Checks for the system tests. Each script gets the emu program as its first argument and runs in the root of the checkout.
set -uo pipefail
emu=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

complain() {
  printf 'FAILED: %s\n' "$*" >&2
  failures=$((failures + 1))
}

# Runs emu with the arguments; sets status, out and err.
run_emu() {
  "$emu" "$@" >"$work/out" 2>"$work/err" </dev/null
  status=$?
  out=$(<"$work/out")
  err=$(<"$work/err")
}

expect_status() { # STATUS WHAT
  [[ $status == "$1" ]] || complain "$2: exit status $status, expected $1; stdout: $out; stderr: $err"
}

expect_in() { # TEXT PATTERN WHAT: PATTERN is an extended regular expression
  grep -qE -- "$2" <<<"$1" || complain "$3: no \"$2\" in: $1"
}

expect_one_line() { # TEXT WHAT
  [[ $(wc -l <<<"$1") == 1 && -n $1 ]] || complain "$2: not exactly one line: $1"
}

# A cgroup for this script and what it starts, so that only its own guests' cgroups are in it. Sets own_cgroup; empty where none can
# be made, or where guests' cgroups would not lie below it (version 2).
own_cgroup=
enter_own_cgroup() {
  local parent
  parent=$("$emu" doctor | sed -n 's/.*memory limits below \(.*\) (version 1)$/\1/p')
  [[ -n $parent ]] && mkdir "$parent/test-$$" || return 0
  own_cgroup=$parent/test-$$
  trap 'echo $$ >"${own_cgroup%/*}/cgroup.procs"; rmdir "$own_cgroup"; rm -rf "$work"' EXIT
  echo $$ >"$own_cgroup/cgroup.procs"
}
guest_cgroups() { [[ -z $own_cgroup ]] || find "$own_cgroup" -mindepth 1 -type d; }

finish() {
  ((failures == 0)) || exit 1
}
