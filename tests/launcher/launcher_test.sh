#!/usr/bin/env bash
# launcher_test.sh CHECKOUT: drives ./emu and scripts/setup of CHECKOUT in a miniature project (mini/), whose two
# halves build in seconds. Prints one line for each claim; exit 1 when one does not hold.
set -euo pipefail
checkout=$(cd -P "$1" && pwd)
here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mini="$scratch/a checkout with spaces"
source "$here/claims.sh"

emu() { "$mini/emu" "$@" >"$scratch/out" 2>"$scratch/err"; }

plant_mini_project() {
  mkdir -p "$mini"
  cp -r "$checkout/emu" "$checkout/scripts" "$checkout/cmake" "$checkout/CMakePresets.json" "$mini/"
  cp "$here"/mini/* "$mini/"
}

two_at_once() {
  "$mini/emu" >"$scratch/one" 2>"$scratch/one.err" &
  local first=$!
  "$mini/emu" >"$scratch/two" 2>"$scratch/two.err"
  wait "$first"
  sort "$scratch/one.err" "$scratch/two.err" >"$scratch/both.err"
}

starts_by_symlink_elsewhere() {
  ln -s "$mini/emu" "$scratch/link"
  touch "$scratch/here.json"
  (cd "$scratch" && ./link here.json >"$scratch/out")
}

# A package list that nobody can satisfy, a user without root, and a sudo that wants a password.
setup_without_root() {
  local open="$scratch/open" as_nobody=()
  mkdir -p "$open/bin" "$open/build"
  cp -r "$checkout/scripts" "$open/"
  echo "build emu-no-such-package no-such-program" >>"$open/scripts/packages.txt"
  printf '#!/bin/sh\nexit 1\n' >"$open/bin/sudo"
  chmod -R a+rX "$scratch" && chmod a+rwx "$open/build" && chmod +x "$open/bin/sudo"
  ((EUID != 0)) || as_nobody=(setpriv --reuid 65534 --regid 65534 --clear-groups)
  PATH="$open/bin:$PATH" exits 2 "${as_nobody[@]}" "$open/scripts/setup" >"$scratch/out" 2>"$scratch/err"
}

check_first_use() {
  claim "two first uses at once both succeed" two_at_once
  claim "stdout of the first is the program's alone" says answer=41 "$scratch/one"
  claim "stdout of the second is the program's alone" says answer=41 "$scratch/two"
  claim "one of them says in one line that it builds, the other that it waits" says "\
emu: building (log: $mini/build/build.log)
emu: waiting for another build of this checkout" "$scratch/both.err"
  claim "a later use builds nothing" emu
  claim "and is silent on stderr" says "" "$scratch/err"
}

check_freshness() {
  sed -i 's/=41/=42/' "$mini/kernel.cpp"
  claim "an edited kernel is built" emu
  claim "and is in the next run" says answer=42 "$scratch/out"
  rm -rf "$mini/build/arm64"
  claim "a removed arm64 half is built again" emu
  claim "and runs" says answer=42 "$scratch/out"
  mv "$mini" "$mini.moved" && mini=$mini.moved
  claim "a moved checkout is configured again" emu
  claim "and runs" says answer=42 "$scratch/out"
}

check_callers() {
  claim "a symlink starts it from another folder" starts_by_symlink_elsewhere
  claim "where arguments keep their meaning" contains "here.json exists: 1" "$scratch/out"
  export CXXFLAGS=--no-such-flag CXX=false
  touch "$mini/main.cpp"
  claim "the caller's compiler flags do not reach the build" emu
  unset CXXFLAGS CXX
}

check_failures() {
  claim "missing packages exit 2 without root" setup_without_root
  claim "and print the command to type" \
    contains "sudo apt-get install -y --no-install-recommends emu-no-such-package" "$scratch/err"
  echo 'nonsense here;' >>"$mini/kernel.cpp"
  claim "a broken source exits 3" exits 3 emu
  claim "and shows the compiler's words" contains "does not name a type" "$scratch/err"
  claim "and runs nothing" says "" "$scratch/out"
}

plant_mini_project
check_first_use
check_freshness
check_callers
check_failures
end_of_claims
