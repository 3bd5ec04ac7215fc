#!/usr/bin/env bash
# hash.sh HOST_PROGRAM ARM64_PROGRAM KERNEL INPUTS: every path of the kernel, on this processor, on a Neoverse N1 and
# with SVE of five lengths, gives one hash over that many random inputs.
set -euo pipefail
host=$1 guest=$2 kernel=$3 inputs=$4
hashes=()

note() { # WHERE PATH HASH
  printf '%s  %s on %s\n' "$3" "$2" "$1"
  hashes+=("$3")
}

for path in $("$host" "$kernel"); do note "this processor" "$path" "$("$host" "$kernel" "$path" "$inputs")"; done
for path in $(qemu-aarch64 -cpu neoverse-n1 "$guest" "$kernel"); do
  note neoverse-n1 "$path" "$(qemu-aarch64 -cpu neoverse-n1 "$guest" "$kernel" "$path" "$inputs")"
done
for quads in 1 2 4 8 16; do
  export SIMD_TEST_SVE_BITS=$((128 * quads))
  cpu=max,sve-default-vector-length=-1,sve-max-vq=$quads
  for path in $(qemu-aarch64 -cpu "$cpu" "$guest" "$kernel"); do
    [[ $path == sve ]] || continue # The others ran above.
    note "$SIMD_TEST_SVE_BITS bits" sve "$(qemu-aarch64 -cpu "$cpu" "$guest" "$kernel" sve "$inputs")"
  done
done

((${#hashes[@]} >= 3)) || { echo "only ${#hashes[@]} paths ran"; exit 1; }
[[ $(printf '%s\n' "${hashes[@]}" | sort -u | wc -l) == 1 ]] || { echo "the paths differ"; exit 1; }
