#!/usr/bin/env bash
# check_tidy.sh ROOT BUILD_DIR: clang-tidy has nothing to say about the host half (see .clang-tidy).
set -euo pipefail
# The package brings the parallel driver; CMake wrote what is compiled how.
run-clang-tidy-19 -quiet -j2 -p "$2" "$1/(emulator|simd|runtime)/.*\.cpp$" 2>/dev/null |
  { grep -E '(warning|error):' || true; } | sort -u | tee "$2/tidy.log"
[[ ! -s $2/tidy.log ]]
