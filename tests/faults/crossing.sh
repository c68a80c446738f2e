# crossing.sh
. ./shop.sh
consign order request 1001 -q
consign service respond 1001 --accept -q
consign order cancel-request 1001
consign service ship 1001 --line TEE-M=1 --tracking-number 1Z999AA10123456784
consign service respond 1001-FO1 --accept --pending cancellation
consign order show 1001 -o json --fields fulfillment_orders.status
consign order request 1002 -q
consign service respond 1002 --accept -q
consign order cancel-request 1002
consign service ship 1002
consign service respond 1002-FO1 --accept --pending cancellation
