#!/usr/bin/env bash
# The plugin's instructions of a kernel are those that a debugger steps through, and those that QEMU logs one by one.
source "$(dirname "$0")/lib.sh"

guest=build/arm64/bench/dot
command -v gdb-multiarch >/dev/null || { echo "skipped: no gdb-multiarch"; exit 77; }
run_emu bench kernels --kernel dot --path neon --json
grep -q '"instructions": [0-9]' "$work/out" || { echo "skipped: this QEMU has no plugins"; exit 77; }
qemu=$(dirname "$emu")/qemu/bin/qemu-aarch64 # Built by scripts/setup --qemu; emu takes it first.
[[ -x $qemu ]] || qemu="qemu-aarch64"
read -r address size < <(aarch64-linux-gnu-nm -S "$guest" | awk '/DotNeon/ { print $1, $2; exit }')

counted() { # N: by the plugin
  python3 -c '
import json, sys
rows = json.load(open(sys.argv[1]))["rows"]
print(*[r["instructions"] for r in rows if r["kernel"] == "dot" and r["processor"] == "neoverse-n1" and str(r["elements"]) == sys.argv[2]])' \
    "$work/out" "$1"
}

# The guest calls the kernel once to warm up; what follows is the call that is measured.
cat >"$work/steps.gdb" <<GDB
set pagination off
set confirm off
file $guest
target remote $work/gdb
break *0x$address
continue
continue
delete
set \$back = \$x30
set \$n = 0
while \$pc != \$back
  stepi
  set \$n = \$n + 1
end
printf "stepped %d\n", \$n
kill
GDB
stepped() { # N: by gdb
  rm -f "$work/gdb"
  timeout 60 "$qemu" -cpu neoverse-n1 -g "$work/gdb" "$guest" neon "$1" >/dev/null 2>&1 &
  local guest_process=$!
  until [[ -S $work/gdb ]] || ! kill -0 "$guest_process" 2>/dev/null; do sleep 0.05; done
  timeout 60 gdb-multiarch -q -batch -nx -x "$work/steps.gdb" 2>&1 </dev/null | awk '$1 == "stepped" { print $2 }'
  wait "$guest_process"
}

for n in 7 100; do
  [[ -n $(counted $n) && $(counted $n) == "$(stepped $n)" ]] ||
    complain "n = $n: counted $(counted $n) instructions, stepped through $(stepped $n)"
done

# QEMU's own log, one instruction to a block; its option changed its name in QEMU 8.1.
one=-one-insn-per-tb
"$qemu" -h | grep -q -- "$one" || one=-singlestep
"$qemu" -cpu neoverse-n1 $one -d nochain,exec -D "$work/trace" "$guest" neon 10000 >/dev/null
calls=$(grep -c "/0*${address#"${address%%[!0]*}"}/" "$work/trace")
logged=$(python3 - "$work/trace" "$address" "$size" <<'PYTHON'
import re, sys
first, size = int(sys.argv[2], 16), int(sys.argv[3], 16)
places = (int(m[1], 16) for m in re.finditer(r"\[[0-9a-f]+/([0-9a-f]+)/", open(sys.argv[1]).read()))
print(sum(first <= place < first + size for place in places))
PYTHON
)
((calls > 0)) || complain "the kernel is not in QEMU's log"
each=$((logged / calls))
plugin=$(counted 10000)
((each * 100 >= plugin * 99 && each * 100 <= plugin * 101)) || complain "n = 10,000: counted $plugin, logged $each"
finish
