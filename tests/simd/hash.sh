#!/usr/bin/env bash
# hash.sh HOST_PROGRAM ARM64_PROGRAM KERNEL INPUTS: every path of the kernel, on this processor, on a Neoverse N1 and
# with SVE of five lengths, gives one hash over that many random inputs.
set -euo pipefail
host=$1 guest=$2 kernel=$3 inputs=$4
hashes=()

hash_paths() { # WHERE ONLY COMMAND…: of all paths, or of the path ONLY, which has to be there
  local where=$1 only=$2 paths path hash
  shift 2
  paths=$("$@" "$kernel")
  [[ -z $only || $'\n'$paths$'\n' == *$'\n'$only$'\n'* ]] || { echo "no path $only on $where"; exit 1; }
  for path in ${only:-$paths}; do
    hash=$("$@" "$kernel" "$path" "$inputs")
    printf '%s  %s on %s\n' "$hash" "$path" "$where"
    hashes+=("$hash")
  done
}

hash_paths "this processor" "" "$host"
hash_paths neoverse-n1 neon qemu-aarch64 -cpu neoverse-n1 "$guest"
hash_paths neoverse-n1 scalar qemu-aarch64 -cpu neoverse-n1 "$guest"
for quads in 1 2 4 8 16; do
  export SIMD_TEST_SVE_BITS=$((128 * quads))
  hash_paths "$SIMD_TEST_SVE_BITS bits" sve \
    qemu-aarch64 -cpu "max,sve-default-vector-length=-1,sve-max-vq=$quads" "$guest"
done
[[ $(printf '%s\n' "${hashes[@]}" | sort -u | wc -l) == 1 ]] || { echo "the paths differ"; exit 1; }
