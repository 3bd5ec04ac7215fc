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
finish
