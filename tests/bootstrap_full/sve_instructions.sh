#!/usr/bin/env bash
# sve_instructions.sh ARM64_DIR: what a processor without SVE may execute has not one SVE instruction: nothing in the
# small bootstrap; in the full one only functions of *_sve.cpp, which are reached through tables alone. Those files define
# nothing weak: the linker could keep their copy of it for everyone.
set -euo pipefail

arm64_dir=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

complain() {
  printf 'FAILED: %s\n' "$*"
  status=1
}

# PROGRAM: each SVE instruction and its function. What is no function is data, and not looked at. SVE has the registers
# z0 … z31 and p0 … p15, and some instructions that read the vector length with neither.
sve_of() {
  {
    aarch64-linux-gnu-nm -S "$1" | awk '$3 ~ /[tTwW]/ { print "F", $1, $2, $4 }'
    aarch64-linux-gnu-objdump -d --no-show-raw-insn "$1" | awk -F'\t' '/^ +[0-9a-f]+:\t/ { print "I", $1, $2, $3 }'
  } | awk '
    function value(hex,   n, i) {
      for (i = 1; i <= length(hex); ++i) n = n * 16 + index("0123456789abcdef", substr(hex, i, 1)) - 1
      return n
    }
    $1 == "F" { for (at = value($2); at < value($2) + value($3); at += 4) function_at[at] = $4; next }
    {
      at = value(substr($2, 1, length($2) - 1))
      if (!(at in function_at)) next
      ++instructions
      operands = $0
      sub(/^I +[^ ]+ +[^ ]+/, "", operands)
      sub(/\/\/.*|<.*/, "", operands)
      if (operands ~ /[^a-z0-9_][zp][0-9]+([.\/,} ]|$)/ ||
          $3 ~ /^(rdvl|addvl|addpl|rdffr|setffr|wrffr|cnt[bhwd]|(inc|dec|[su]q(inc|dec))[bhwd])$/)
        print $3 operands, "in", function_at[at]
    }
    END { if (instructions < 2000) print "only", instructions + 0, "instructions" }'
}

sve_of "$arm64_dir/bootstrap.debug" >"$work/small"
sve_of "$arm64_dir/bootstrap-full.debug" | sed 's/.* in //' | sort -u >"$work/full"

[[ ! -s $work/small ]] || complain "SVE in the small bootstrap: $(head -3 "$work/small")"
grep -q . "$work/full" || complain "no SVE instruction in the full bootstrap: this test sees nothing"

mkdir "$work/objects"
(cd "$work/objects" && aarch64-linux-gnu-ar x "$arm64_dir/simd/libsimd.a")
aarch64-linux-gnu-nm "$work"/objects/*_sve.cpp.o >"$work/symbols"
weak=$(awk 'NF == 3 && $2 ~ /[WVvu]/' "$work/symbols")
[[ -z $weak ]] || complain "weak symbols in *_sve.cpp: $weak"
awk 'NF == 3 && $2 ~ /[tT]/ { print $3 }' "$work/symbols" | sort -u >"$work/allowed"
outside=$(comm -23 "$work/full" "$work/allowed")
[[ -z $outside ]] || complain "SVE outside *_sve.cpp, in: $outside"

exit $status
