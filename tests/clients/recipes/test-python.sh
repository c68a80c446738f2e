set -eu
export CONSIGN_AT=2026-11-23T09:00:00Z CONSIGN_DB=shop.db
consign init --sample --if-missing --db sample.db -q
cp sample.db shop.db
consign serve -- python3 -m unittest test_app
consign check --deep
