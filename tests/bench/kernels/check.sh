#!/usr/bin/env bash
# The kernels keep their budgets; where something that measures is missing, that is said and fails nothing.
source "$(dirname "$0")/../../system/lib.sh"

run_emu bench kernels --check --path neon --path scalar
expect_status 0 "the kernels"
expect_in "$out" '^0 over budget, [0-9]+ not checked$' "the kernels"
if [[ $out == *" plugin"* ]]; then
  expect_in "$out" '^not checked: dot 10,000 neon: instructions: not checked: .*plugin' "without plugins"
  run_emu bench kernels --check --strict --path neon
  expect_status 1 "--strict without plugins"
else
  expect_in "$out" '^instructions of one call, counted under QEMU [0-9.]+' "the heading"
  expect_in "$out" '^  neon +5,[67][0-9]{2} +0\.5' "dot 10,000"
fi
finish
