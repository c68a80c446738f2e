# twice.sh, by: python3 receiver.py sh twice.sh
. ./shop.sh
consign webhook add "$RECEIVER/hooks" --topic orders/paid -q
consign order pay 1001 -q
consign order pay 1002 -q
consign deliver --duplicate 100% --reorder 100%
consign webhook replay 1 -q
consign deliver
