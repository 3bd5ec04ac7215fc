#!/usr/bin/env bash
# clone_test.sh CHECKOUT: the real project from a fresh clone: two at once, one line on stdout, an edited kernel in
# the next run. Takes minutes, as it builds everything that ./emu needs.
set -euo pipefail
source "$1/scripts/lib.sh"
source "$(dirname "${BASH_SOURCE[0]}")/claims.sh"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
clone="$scratch/a clone"

two_versions_at_once() {
  "$clone/emu" --version >"$scratch/one" 2>"$scratch/one.err" &
  local first=$!
  "$clone/emu" --version >"$scratch/two" 2>"$scratch/two.err" || return
  wait "$first"
}

run_dot() { (cd "$clone" && ./emu run fixtures/dot.json) >"$scratch/out" 2>"$scratch/err"; }

break_scalar_kernel() { # The fixture demands that scalar and NEON agree.
  sed -i 's/return lanes\[0\];/return lanes[0] + 1;/' "$clone/simd/dot/dot_scalar.cpp"
  ! cmp -s "$clone/simd/dot/dot_scalar.cpp" "$root/simd/dot/dot_scalar.cpp"
}

clone_checkout "$clone"
claim "two first uses at once both succeed" two_versions_at_once
claim "stdout of the first is one line" has_one_line "$scratch/one"
claim "stdout of the second is one line" has_one_line "$scratch/two"
claim "the first run passes" run_dot
claim "a kernel is edited" break_scalar_kernel
claim "and the next run fails" exits 1 run_dot
claim "because the kernels differ" contains "FAIL  neon = scalar" "$scratch/out"
end_of_claims
