# silence.sh
. ./shop.sh
late() { consign service inbox acme --pending fulfillment --older-than 12h -o ids; }
consign service act acme --silent 100 -q
consign order request 1001 -q
consign clock advance 11h59m -q
echo "late after 11 h 59 min: [$(late)]"
consign clock advance 8h1m -q
echo "late after 20 h: [$(late)]"
consign order cancel-request 1001
consign service respond 1001-FO1 --accept
