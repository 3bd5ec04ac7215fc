#!/usr/bin/env bash
# require_killed.sh HOSTILE_SERVER CONTROL MUTANT ROW [BASIC_ROW]: the row holds for CONTROL and fails for MUTANT, which
# has to hold the basic row: it lacks one rule, not all. A mutant that waits for ever is given up soon.
set -euo pipefail
server=$1 control=$2 mutant=$3 row=$4 basic_row=${5:-}
"$server" "$row" "$control"
[[ -z $basic_row ]] || "$server" "$basic_row" "$mutant"
status=0
HOSTILE_DEADLINE_MS=2500 "$server" "$row" "$mutant" || status=$?
((status != 0)) || echo "$row holds although its rule was removed"
((status == 1))
