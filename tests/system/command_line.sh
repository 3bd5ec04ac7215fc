#!/usr/bin/env bash
# Usage errors are one line and exit status 2; help and version go to stdout.
source "$(dirname "$0")/lib.sh"

bad_usage() { # PATTERN ARGUMENTS…
  local pattern=$1
  shift
  run_emu "$@"
  expect_status 2 "emu $*"
  expect_one_line "$err" "emu $*"
  expect_in "$err" "$pattern" "emu $*"
  [[ -z $out ]] || complain "emu $*: wrote to stdout: $out"
}

bad_usage 'unknown command "rum"' rum
bad_usage 'did you mean "run"' rum
bad_usage 'FIXTURE is required' run
bad_usage 'fixtures/nowhere.json: cannot open' run fixtures/nowhere.json
bad_usage 'fixtures: not a regular file' run fixtures
bad_usage '--frobnicate' run --frobnicate fixtures/echo.json
bad_usage '--bootstrap nowhere: there is no such file' run fixtures/echo.json --bootstrap nowhere

bad_usage '--memory-limit' run fixtures/echo.json --memory-limit none
bad_usage '--explain speed: no such topic; there is: memory' run --explain speed

fixture_with() { printf '{"function": {%s}, "events": [{"name": "e"}]}' "$1" >"$work/x.json"; }
fixture_with "\"bootstrap\": \"$PWD/fixtures\""
bad_usage 'x.json: /function/bootstrap: .*name it with "folder"' run "$work/x.json"
fixture_with "\"folder\": \"$PWD/build/arm64/bootstrap\""
bad_usage 'x.json: /function/folder: .*name it with "bootstrap" or "zip"' run "$work/x.json"
fixture_with "\"bootstrap\": \"$PWD/build/arm64/bootstrap.zip\""
bad_usage 'x.json: /function/bootstrap: .*name it with "zip"' run "$work/x.json"
fixture_with "\"zip\": \"$PWD/README.md\""
bad_usage 'x.json: /function/zip: .*not a readable zip archive' run "$work/x.json"
fixture_with "\"bootstrap\": \"$PWD/build/arm64/bootstrap\", \"cpu\": \"graviton-99\""
bad_usage 'x.json: /function/cpu: .*graviton-99' run "$work/x.json"
printf '#!/no/such/shell\n' >"$work/script" && chmod +x "$work/script"
fixture_with "\"bootstrap\": \"$work/script\""
bad_usage 'needs the arm64 program /no/such/shell' run "$work/x.json"
"$emu" run fixtures/echo.json >/dev/full 2>"$work/err"
status=$? err=$(<"$work/err")
expect_status 3 "a full disk below stdout"

run_emu
expect_status 2 "emu without arguments"
for arguments in --help "run --help" "doctor --help"; do
  # shellcheck disable=SC2086 # Two words.
  run_emu $arguments
  expect_status 0 "emu $arguments"
  expect_in "$out" '[Uu]sage: ' "emu $arguments"
  [[ -z $err ]] || complain "emu $arguments: wrote to stderr: $err"
done
run_emu run --explain memory
expect_status 0 "--explain memory"
expect_in "$out" 'lower bound' "--explain memory"
expect_in "$out" 'cgroup' "--explain memory"
run_emu --version
expect_in "$out" '^emu [0-9]+\.[0-9]+\.[0-9]+$' "emu --version"

# A machine without QEMU: the emulator cannot work, and says what to install.
PATH=/nonexistent "$emu" run fixtures/echo.json >"$work/out" 2>"$work/err"
status=$? out=$(<"$work/out") err=$(<"$work/err")
expect_status 3 "without qemu"
expect_in "$err" 'apt-get install qemu-user' "without qemu"

run_emu doctor
expect_status 0 "emu doctor"
for ability in qemu-aarch64 'CPU model neoverse-n1' 'QEMU plugins' namespaces cgroups 'arm64 sysroot' 'guest memory'; do
  expect_in "$out" "^ +(yes|no) +$ability" "emu doctor"
done
PATH=/nonexistent "$emu" doctor >"$work/out" 2>"$work/err"
status=$? out=$(<"$work/out") err=$(<"$work/err")
expect_status 1 "emu doctor without qemu"
expect_in "$out" 'get it: apt-get install qemu-user' "emu doctor without qemu"
finish
