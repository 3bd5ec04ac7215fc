#!/usr/bin/env bash
# emu measure: counts repeat from any folder and for any user, with and without threads; comparison, functions, flame graph.
source "$(dirname "$0")/lib.sh"

root=$PWD
counts() { # JSON: what has to repeat
  python3 -c '
import json, sys
def phase(p): return p and [p["instructions"], p["syscalls"], p["pages"], p["syscalls_by_name"]]
counts = json.load(open(sys.argv[1]))["counts"]
print(json.dumps([phase(counts["init"]), [[phase(i["invoke"]), phase(i["finish"])] for i in counts["invocations"]]]))' "$1"
}

run_emu measure "$root/fixtures/dot.json" --cold-starts 1 --json
if grep -q 'has no plugins' <<<"$out"; then
  expect_status 0 "a QEMU without plugins"
  run_emu measure "$root/fixtures/dot.json" --cold-starts 1 --strict
  expect_status 1 "a QEMU without plugins, --strict"
  expect_in "$out" '^not checked: instructions, system calls, pages: this QEMU has no plugins' "a QEMU without plugins"
  finish
  exit 77
fi
expect_status 0 "measure"
cp "$work/out" "$work/first.json"
(($(counts "$work/first.json" | wc -c) > 500)) || complain "too few counts: $(counts "$work/first.json")"

# Elsewhere, as somebody else: everything that the run needs lies in a folder that all may read.
mkdir "$work/elsewhere" "$work/cwd"
chmod 755 "$work" "$work/elsewhere" "$work/cwd"
cp "$emu" "$(dirname "$emu")"/{emu_counter_api1.so,emu_counter_api2.so,rates.json} "$work/elsewhere"
[[ ! -d $(dirname "$emu")/qemu ]] || cp -r "$(dirname "$emu")/qemu" "$work/elsewhere"
cp build/arm64/bootstrap build/arm64/bootstrap.zip "$work/elsewhere"
sed "s|\.\./build/arm64/|$work/elsewhere/|" fixtures/dot.json >"$work/elsewhere/dot.json"
sed -i '/"\$schema"/d' "$work/elsewhere/dot.json"
as_other=()
((EUID != 0)) || as_other=(setpriv --reuid=65534 --regid=65534 --clear-groups)
(cd "$work/cwd" && env -i PATH="$PATH" A=B "${as_other[@]}" "$work/elsewhere/$(basename "$emu")" measure ../elsewhere/dot.json \
  --cold-starts 1 --json) >"$work/second.json" 2>"$work/err" || complain "elsewhere: $(<"$work/err")"
cmp <(counts "$work/first.json") <(counts "$work/second.json") || complain "counts differ by folder and user"

# Several threads of a dynamically linked program: the work of all is counted, and repeats within 1 %.
for run in 1 2; do
  run_emu measure build/arm64/functions/glibc_threads/bootstrap --cold-starts 1 --json
  expect_status 0 "threads"
  cp "$work/out" "$work/threads$run.json"
done
python3 - "$work"/threads[12].json <<'PYTHON' || complain "counts of threads"
import json, sys
first, second = ([i["invoke"] for i in json.load(open(name))["counts"]["invocations"]] for name in sys.argv[1:])
assert len(first) == len(second) == 5
for a, b in zip(first, second):
    assert a["threads"] >= 5, a["threads"]
    assert a["instructions"] > 4 * 100_000 * 3, a["instructions"]  # Four threads, as many steps, more than 2 instructions each.
    assert abs(a["instructions"] - b["instructions"]) <= 0.01 * a["instructions"], (a["instructions"], b["instructions"])
PYTHON

run_emu measure --compare build/arm64/bootstrap build/arm64/functions/glibc_echo/bootstrap --cold-starts 1 --svg "$work/c.svg"
expect_status 0 "compare"
for row in 'bootstrap, B .*×[1-9]' 'zip, B .*×[1-9]' 'init instructions .*×[1-9]' 'init system calls .*×[1-9]' \
  'init pages .*×[1-9]' 'peak memory, MB .*×[0-9]'; do
  expect_in "$out" "$row" "a row of the comparison"
done
grep -q '</svg>' "$work/c.svg" || complain "no picture of the comparison"

run_emu measure build/arm64/bootstrap --cold-starts 1 --functions 5 --flame "$work/f.svg"
expect_status 0 "functions"
expect_in "$out" '[0-9.]+ % .* simd::DotNeon' "the kernel among the functions"
grep -q '<title>simd::DotNeon' "$work/f.svg" || complain "the kernel is not in the flame graph"

# Names also of code that was unpacked for the run.
zip -qj "$work/threads.zip" build/arm64/functions/glibc_threads/bootstrap
run_emu measure "$work/threads.zip" --cold-starts 1 --functions 3
expect_in "$out" '[0-9.]+ % .*::Work\(' "a function of a zip"

# What a system call asks for is not what it moves.
run_emu measure build/arm64/functions/huge_write/bootstrap --cold-starts 1 --json
expect_status 0 "a huge write"
python3 - "$work/out" <<'PYTHON' || complain "pages of a huge write"
import json, sys
invocations = json.load(open(sys.argv[1]))["counts"]["invocations"]
assert len(invocations) == 5 and max(i["invoke"]["pages"] for i in invocations) < 1000000, invocations
PYTHON

# What fails is said, has no price, and is exit status 1; an error as an answer is a note.
run_emu measure build/arm64/functions/exit_at_init/bootstrap --cold-starts 2
expect_status 1 "a function that ends at init"
expect_in "$out" 'not checked: counts: the init phase fails' "a function that ends at init"
if grep -q '^price' <<<"$out"; then complain "a price for a function that ends at init"; fi
run_emu measure build/arm64/functions/error/bootstrap --cold-starts 1
expect_status 0 "a function that answers with errors"
expect_in "$out" '^note: 5 of 5 invocations answered with an error' "a function that answers with errors"

run_emu measure build/arm64/bootstrap --cold-starts 1 --flame "$work/init.svg" --phase init
expect_status 0 "a flame graph of the init phase"
if grep -q '<title>simd::DotNeon' "$work/init.svg"; then complain "the kernel is in the flame graph of the init phase"; fi
grep -q '<title>main' "$work/init.svg" || complain "main is not in the flame graph of the init phase"

run_emu measure build/arm64/bootstrap build/arm64/bootstrap
expect_status 2 "two targets without --compare"
expect_one_line "$err" "two targets without --compare"
run_emu measure fixtures/dot.json --memory 512
expect_status 2 "an option for code with a fixture"
expect_one_line "$err" "an option for code with a fixture"
run_emu measure build/arm64/bootstrap --billed-ms nan
expect_status 2 "a duration that is no number"
run_emu measure "$work/nothing"
expect_status 2 "a target that is not there"
expect_one_line "$err" "a target that is not there"
run_emu measure build/arm64/functions/x86/bootstrap
expect_status 2 "a program for another processor"
expect_one_line "$err" "a program for another processor"
finish
