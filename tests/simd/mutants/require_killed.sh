#!/usr/bin/env bash
# require_killed.sh ORIGINAL MUTANT KERNEL PATH [SAME]: the two programs give different hashes; with SAME equal ones.
set -euo pipefail
original=$1 mutant=$2 kernel=$3 path=$4 relation=${5:-DIFFERENT}
[[ -x $mutant ]] || { echo "$mutant was not built"; exit 1; }
case $path in
  avx2) run=() ;;
  sve) export SIMD_TEST_SVE_BITS=256; run=(qemu-aarch64 -cpu "max,sve-default-vector-length=-1,sve-max-vq=2") ;;
  *) run=(qemu-aarch64 -cpu neoverse-n1) ;;
esac

expected=$(timeout 120 "${run[@]}" "$original" "$kernel" "$path" 4000)
status=0
got=$(timeout 120 "${run[@]}" "$mutant" "$kernel" "$path" 4000) || status=$?
# A crash gives a mutant away; that it could not run, or not in time, says nothing.
((status == 0 || status > 128)) || { echo "the mutant ended with status $status"; exit 1; }
echo "original $expected, mutant ${got:-"crashed with status $status"}"
if [[ $relation == SAME ]]; then [[ $got == "$expected" ]]; else [[ $got != "$expected" ]]; fi
