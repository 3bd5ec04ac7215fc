#!/usr/bin/env bash
# new_function.sh EMU PROFILE: what scripts/new-function writes passes without editing, by the commands that it prints.
source "$(dirname "$0")/../../system/lib.sh"
root=$PWD
unset CC CXX CFLAGS CXXFLAGS CPPFLAGS LDFLAGS ASMFLAGS CMAKE_GENERATOR CMAKE_BUILD_TYPE CMAKE_TOOLCHAIN_FILE

new_function() { # ARGUMENTS…: sets status, out and err
  "$root/scripts/new-function" "$@" >"$work/out" 2>"$work/err" </dev/null
  status=$?
  out=$(<"$work/out")
  err=$(<"$work/err")
}

expect_refusal() { # ARGUMENTS…
  new_function "$@"
  expect_status 2 "new-function $*"
  expect_one_line "$err" "new-function $*"
}

folder="$work/my first function"
options=()
[[ $2 == freestanding ]] || options=("--$2")
new_function "$folder" "${options[@]}"
expect_status 0 "new-function"
mapfile -t commands < <(sed -n 's/^  //p' "$work/out")
((${#commands[@]} == 3)) || complain "not three commands: $out"

# As printed, with the emulator under test, and where nothing is relative to the checkout.
cd "$work" || exit 1
cmake -S "$folder" -B "$folder/build" -G Ninja -DEMU="$emu" >/dev/null || complain "not configured"
for command in "${commands[@]}"; do
  eval "${command/#"$root/emu"/"$emu"}" >"$work/log" 2>&1 || complain "$command: $(tail -n 30 "$work/log")"
done
grep -q '2 passed, 0 failed' "$work/log" || complain "the fixture's events: $(<"$work/log")"
size=$(stat -c %s "$folder/build/bootstrap")
limit=16384
[[ $2 == freestanding ]] || limit=800000
((size <= limit)) || complain "the function has $size bytes"

# A handler that answers wrongly is found out by both tests.
sed -i 's/"hello"/"goodbye"/' "$folder/handler.cpp"
cmake --build "$folder/build" >"$work/log" 2>&1
ctest --test-dir "$folder/build" >"$work/log" 2>&1 && complain "a wrong handler passes"
expect_in "$(<"$work/log")" '2 tests failed out of 2' "a wrong handler"

expect_refusal
expect_refusal "$folder"
expect_refusal "$folder/README.md"
expect_refusal "$work/x" --freestanding
expect_refusal "$work/x" "$work/y"
[[ ! -e $work/x ]] || complain "a refused folder was made"
finish
