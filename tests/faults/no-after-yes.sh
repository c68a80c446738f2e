# no-after-yes.sh
. ./shop.sh
consign order request 1001 -q
consign service respond 1001 --accept
consign service ship 1001 --line TEE-M=1
consign service respond 1001-FO1 --reject --reason inventory_out_of_stock
consign service close 1001-FO1 --message "the last one is broken"
consign order show 1001 -o json --fields fulfillment_orders.status
consign order move-location 1001-FO1 --to main
