# shop.sh
export CONSIGN_DB="$(mktemp -d)/shop.db"
consign init -q
consign clock set 2026-11-02T08:00:00Z -q
consign service add acme -q
consign service set acme --callback "${RECEIVER:-http://127.0.0.1:9}/acme" -q
for order in 1001 1002; do
  consign order create --line TEE-M=2 --location acme -q
done
