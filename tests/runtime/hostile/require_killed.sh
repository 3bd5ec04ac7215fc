#!/usr/bin/env bash
# require_killed.sh HOSTILE_SERVER CONTROL MUTANT ROW: the row holds for CONTROL and fails for MUTANT. A mutant that waits
# for ever is given up soon.
set -euo pipefail
server=$1 control=$2 mutant=$3 row=$4
"$server" "$row" "$control"
status=0
HOSTILE_DEADLINE_MS=2500 "$server" "$row" "$mutant" || status=$?
((status != 0)) || echo "$row holds although its rule was removed"
((status == 1))
