#!/usr/bin/env bash
# With other people's libraries: our results are theirs (bit for bit, or within the error bound), and each kernel keeps
# its budgets against them in one run.
source "$(dirname "$0")/../../system/lib.sh"

scripts/bench-peers >"$work/out" 2>&1 || { complain "scripts/bench-peers failed: $(tail -n 5 "$work/out")"; finish; }
checks=(build/peers/bin/*_check)
((${#checks[@]} >= 4)) || complain "there are only ${#checks[@]} comparisons"
for check in "${checks[@]}"; do
  OPENBLAS_CORETYPE=NEOVERSEN1 qemu-aarch64 -cpu neoverse-n1 -L build/peers/root "$check" >"$work/out" 2>&1 ||
    complain "${check##*/}: $(tail -n 3 "$work/out")"
  cat "$work/out"
done

run_emu bench kernels --check --strict
[[ $out != *" plugin"* ]] || { finish; exit 77; }
expect_status 0 "all kernels and peers"
expect_in "$out" '^0 over budget, 0 failed, 0 not checked$' "all kernels and peers"
finish
