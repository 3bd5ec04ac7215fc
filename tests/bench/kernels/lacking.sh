#!/usr/bin/env bash
# What cannot be measured here is said and fails nothing, unless --strict asks for it.
source "$(dirname "$0")/../../system/lib.sh"

[[ ! -e $(dirname "$emu")/qemu/bin/qemu-aarch64 ]] || exit 77 # It goes before the PATH.
qemu=$(command -v qemu-aarch64)
mkdir "$work/bin"

expect_gap() { # PATTERN WHAT: with the programs of $work/bin alone
  PATH=$work/bin run_emu bench kernels --check --kernel gather_dot --path neon
  [[ $status == 0 ]] || complain "$2: exit status $status, expected 0: $out $err"
  expect_in "$out" "$1" "$2"
  PATH=$work/bin run_emu bench kernels --check --strict --kernel gather_dot --path neon
  [[ $status == 1 ]] || complain "$2, --strict: exit status $status, expected 1: $out $err"
}

run_emu bench kernels --kernel gather_dot --path neon
if [[ $out != *" plugin"* ]]; then
  ln -s "$qemu" "$work/bin/qemu-aarch64"
  expect_gap '^gather_dot [^:]* neon: cycles not checked: llvm-mca is not installed: apt-get install llvm-19$' "no llvm-mca"
  rm "$work/bin/qemu-aarch64"
fi
printf '#!/bin/sh\n[ "$1" != -h ] || exec echo usage\nexec %s "$@"\n' "$qemu" >"$work/bin/qemu-aarch64"
chmod +x "$work/bin/qemu-aarch64"
expect_gap '^gather_dot [^:]* neon: not checked: this QEMU has no plugins' "no plugins"
finish
