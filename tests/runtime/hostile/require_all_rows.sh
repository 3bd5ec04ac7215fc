#!/usr/bin/env bash
# require_all_rows.sh HOSTILE_SERVER FILE: the lines of FILE are the server's rows, at least 60, and each is there once.
set -euo pipefail
rows=$("$1" --list | sort)
diff <(sort "$2") - <<<"$rows"
((($(wc -l <<<"$rows")) >= 60))
[[ $(sort -u <<<"$rows") == "$rows" ]]
