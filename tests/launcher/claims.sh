# shellcheck shell=bash
# Claims of the launcher tests: each prints pass or FAIL and what was seen; end_of_claims ends the script.
failed=0

claim() { # TEXT COMMAND…
  local text=$1
  shift
  if "$@"; then echo "pass  $text"; else echo "FAIL  $text" && failed=1; fi
}

says() { # TEXT FILE: FILE is exactly TEXT
  [[ $(cat "$2") == "$1" ]] || {
    printf 'expected: %s\ngot:      %s\n' "$1" "$(cat "$2")"
    return 1
  }
}

contains() { # TEXT FILE
  grep -qF -- "$1" "$2" || {
    printf 'expected a line with: %s\ngot: %s\n' "$1" "$(cat "$2")"
    return 1
  }
}

has_one_line() { # FILE
  [[ $(wc -l <"$1") == 1 ]] || {
    printf 'expected one line, got: %s\n' "$(cat "$1")"
    return 1
  }
}

exits() { # STATUS COMMAND…
  local expected=$1 status=0
  shift
  "$@" || status=$?
  ((status == expected)) || {
    echo "expected exit $expected, got $status"
    return 1
  }
}

end_of_claims() { exit "$failed"; }
