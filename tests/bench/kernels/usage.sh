#!/usr/bin/env bash
# What a user can get wrong with emu bench: one line that says how, and what a failing program looks like.
source "$(dirname "$0")/../../system/lib.sh"

expect_refusal() { # PATTERN WHAT
  expect_status 2 "$2"
  expect_one_line "$err" "$2"
  expect_in "$err" "$1" "$2"
}

run_emu bench
expect_refusal 'emu bench kernels' "emu bench alone"
run_emu bench kernels /nonexistent.json
expect_refusal '^emu: /nonexistent.json: ' "a list that is not there"
run_emu bench kernels --path Eigan
expect_refusal 'did you mean "Eigen"' "an unknown path"
run_emu bench kernels --kernel sgem
expect_refusal '"sgem"' "an unknown kernel"
run_emu bench kernels --help
expect_status 0 "--help"
expect_in "$out" '--check' "--help"

row() { # PROGRAM SYMBOL MORE
  printf '{"version": 1, "rows": [{"kernel": "dot", "n": 7, "path": "neon", "program": "%s", "symbol": "%s", "arguments": ["neon", "7"]%s}]}\n' \
    "$1" "$2" "$3" >"$work/list.json"
}

row "$work/absent" f ', "install": "scripts/get-it"'
run_emu bench kernels "$work/list.json" --check --strict
expect_status 0 "a peer that is not there"
expect_in "$out" 'not installed: scripts/get-it' "a peer that is not there"

run_emu bench kernels --path neon --kernel dot
[[ $out != *" plugin"* ]] || { finish; exit 77; }
row "$work/absent" f ''
run_emu bench kernels "$work/list.json"
expect_status 1 "a program that is not there"
expect_in "$out" 'FAILED: .*absent' "a program that is not there"
row "$PWD/build/arm64/bench/dot" simd::DotNoen ''
run_emu bench kernels "$work/list.json"
expect_status 1 "a function that is not there"
expect_in "$out" 'FAILED: .*simd::DotNoen' "a function that is not there"
row "$PWD/build/arm64/bench/dot" simd::DotNeon ''
sed -i 's/"neon", "7"/"neon"/' "$work/list.json"
run_emu bench kernels "$work/list.json"
expect_status 1 "a program that fails"
expect_in "$out" 'FAILED: exit status 2: usage: PROGRAM PATH N' "a program that fails"
finish
