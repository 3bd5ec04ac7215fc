#!/usr/bin/env bash
# sizes.sh ARM64_DIR: what each kernel and path adds to a bootstrap, as a table, and the limits of all that is deployed.
# Bytes of code, constants and tables, of the compiled files: what the linker aligns is not in them, nor what it drops.
set -euo pipefail

arm64_dir=$1
readonly kMaxDotBytes=8192 kMaxKernelBytes=24576
# 32,768 and 16,384 are aimed at; docs/events.md, "Size", says what stops them.
readonly kMaxFullBytes=34816 kMaxFullZipBytes=23040
status=0

limit() { # BYTES MOST WHAT
  local verdict=ok
  (($1 <= $2)) || verdict=FAILED status=1
  printf '%-6s %-52s %6d of %6d\n' "$verdict" "$3" "$1" "$2"
}

# KERNEL PATH BYTES for each compiled file of simd/; what no path is named after serves several: "common".
files() {
  (cd "$arm64_dir/simd/CMakeFiles/simd.dir" && aarch64-linux-gnu-size ./*/*.o) | awk '
    $1 ~ /^[0-9]+$/ {
      split($6, part, "/")
      path = match(part[3], /_(scalar|neon|sve)\.cpp\.o$/) ? substr(part[3], RSTART + 1, RLENGTH - 7) : "common"
      print part[2], path, $1 + $2
    }'
}

files | awk '
  { kernels[$1]; sum[$1 " " $2] += $3; all[$1] += $3; all[$2] += $3; total += $3 }
  END {
    printf "%-12s %8s %8s %8s %8s %8s\n", "kernel", "common", "scalar", "neon", "sve", "all"
    for (kernel in kernels) {
      printf "%-12s %8d %8d %8d %8d %8d\n", kernel, sum[kernel " common"], sum[kernel " scalar"], sum[kernel " neon"],
        sum[kernel " sve"], all[kernel] | "sort"
    }
    close("sort")
    printf "%-12s %8d %8d %8d %8d %8d\n", "all", all["common"], all["scalar"], all["neon"], all["sve"], total
  }'
echo

bytes() { stat -c %s "$1"; }

limit $(($(bytes "$arm64_dir/bootstrap") - $(bytes "$arm64_dir/functions/init_error/bootstrap"))) "$kMaxDotBytes" \
  "dot, with its events, beside errors without kernels"
limit "$(files | awk '{ total += $3 } END { print total }')" "$kMaxKernelBytes" "all kernels and paths"
limit "$(bytes "$arm64_dir/bootstrap")" 16384 bootstrap
limit "$(bytes "$arm64_dir/bootstrap.zip")" 8192 bootstrap.zip
limit "$(bytes "$arm64_dir/bootstrap-full")" "$kMaxFullBytes" bootstrap-full
limit "$(bytes "$arm64_dir/bootstrap-full.zip")" "$kMaxFullZipBytes" bootstrap-full.zip
exit $status
