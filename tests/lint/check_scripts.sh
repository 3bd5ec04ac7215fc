#!/usr/bin/env bash
# check_scripts.sh ROOT: every shell script of the project parses, passes shellcheck and, outside tests/, stops at the first error.
set -euo pipefail
cd "$1"
failed=0
shell_head='bash$|^# shellcheck'
mapfile -t scripts < <(git -c safe.directory='*' ls-files -co --exclude-standard | while read -r file; do
  if [[ -f $file && $(head -n 1 "$file" | tr -d '\0') =~ $shell_head ]]; then printf '%s\n' "$file"; fi
done)
((${#scripts[@]} > 0)) || { echo "found no script" && exit 1; }
for script in "${scripts[@]}"; do
  bash -n "$script" || failed=1
  # A test may want to go on after a failure, a library leaves it to its user.
  if [[ $script != tests/* && $(head -n 1 "$script") == '#!'* ]] && ! grep -q '^set -euo pipefail$' "$script"; then
    echo "$script: without set -euo pipefail" && failed=1
  fi
done
shellcheck -S warning -x -P SCRIPTDIR "${scripts[@]}" || failed=1
echo "${#scripts[@]} scripts"
exit "$failed"
