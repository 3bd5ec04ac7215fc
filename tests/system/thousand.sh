#!/usr/bin/env bash
# A thousand events through one warm environment: none lost, all request ids distinct, memory flat.
source "$(dirname "$0")/lib.sh"

run_emu run fixtures/thousand.json --logs
expect_status 0 "fixtures/thousand.json"
reports=$(grep -c '^REPORT ' <<<"$err")
ids=$(sed -n 's/^REPORT RequestId: \([0-9a-f-]*\).*/\1/p' <<<"$err" | sort -u | wc -l)
starts=$(grep -c '^INIT_START' <<<"$err")
[[ $reports == 1000 && $ids == 1000 ]] || complain "$reports reports, $ids distinct ids"
[[ $starts == 1 ]] || complain "$starts environments"
used=$(sed -n 's/^REPORT .*Max Memory Used: \([0-9]*\) MB.*/\1/p' <<<"$err" | sort -u)
[[ $(wc -w <<<"$used") == 1 ]] || complain "memory is not flat: $used"

# What emu itself keeps for each invocation is bounded: at most 4 KiB between 1,000 and 10,000 of them.
peak_kib() { # REPETITIONS
  sed "s/\"repeat\": 1000/\"repeat\": $1/; s|\.\./build|$PWD/build|" fixtures/thousand.json >"$work/many.json"
  python3 -c 'import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)' "$emu" run "$work/many.json"
}
few=$(peak_kib 1000) many=$(peak_kib 10000)
((many - few < 9000 * 4)) || complain "emu grew from $few KiB to $many KiB"
finish
