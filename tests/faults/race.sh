# race.sh
. ./shop.sh
consign order request 1001
consign order request 1002
consign webhook deliveries -o csv --fields service,topic,state
consign order cancel-request 1001
consign deliver --drop 100%
echo "to do: $(consign service inbox acme --pending fulfillment -o ids)"
consign service respond 1001-FO1 --accept
consign service respond 1002-FO1 --accept
