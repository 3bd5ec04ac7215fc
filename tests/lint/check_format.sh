#!/usr/bin/env bash
# check_format.sh ROOT: clang-format would change nothing; scripts/format repairs what it finds.
set -euo pipefail
source "$1/scripts/lib.sh"
cpp_files | xargs -0 clang-format-19 --dry-run -Werror
