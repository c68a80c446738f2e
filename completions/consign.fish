# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_consign_global_optspecs
    string join \n db= o/output= fields= at= n/dry-run key= q/quiet color= busy-timeout= h/help V/version
end

function __fish_consign_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_consign_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_consign_using_subcommand
    set -l cmd (__fish_consign_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c consign -n "__fish_consign_needs_command" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_needs_command" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_needs_command" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_needs_command" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_needs_command" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_needs_command" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_needs_command" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_needs_command" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_needs_command" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_needs_command" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_needs_command" -s V -l version -d 'Print the version'
complete -c consign -n "__fish_consign_needs_command" -f -a "init" -d 'Create the database'
complete -c consign -n "__fish_consign_needs_command" -f -a "demo" -d 'Play the life of one order on a throw-away database'
complete -c consign -n "__fish_consign_needs_command" -f -a "order" -d 'Take in orders, request their fulfillment, ship them and change them'
complete -c consign -n "__fish_consign_needs_command" -f -a "service" -d 'Keep fulfillment services, and act as one of them'
complete -c consign -n "__fish_consign_needs_command" -f -a "fulfillment" -d 'Follow shipments: tracking, what the carrier reports, cancellation'
complete -c consign -n "__fish_consign_needs_command" -f -a "inventory" -d 'Keep the stock of each SKU at each location'
complete -c consign -n "__fish_consign_needs_command" -f -a "location" -d 'Keep the locations that ship'
complete -c consign -n "__fish_consign_needs_command" -f -a "notification" -d 'Read the notifications to services and customers'
complete -c consign -n "__fish_consign_needs_command" -f -a "config" -d 'Read and change the shop\'s settings'
complete -c consign -n "__fish_consign_needs_command" -f -a "batch" -d 'Carry out many commands, one JSON object a line'
complete -c consign -n "__fish_consign_needs_command" -f -a "check" -d 'Check that the database agrees with its own history'
complete -c consign -n "__fish_consign_needs_command" -f -a "info" -d 'Show what the database holds and where it lies'
complete -c consign -n "__fish_consign_needs_command" -f -a "completions" -d 'Print the completions for a shell'
complete -c consign -n "__fish_consign_needs_command" -f -a "version" -d 'Show the version of consign and of what it is made with'
complete -c consign -n "__fish_consign_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c consign -n "__fish_consign_using_subcommand init" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand init" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand init" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand init" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand init" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand init" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand init" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand init" -l shop -d 'Name of the shop' -r
complete -c consign -n "__fish_consign_using_subcommand init" -l currency -d 'Currency of the shop' -r
complete -c consign -n "__fish_consign_using_subcommand init" -l order-start -d 'Number of the first order [default: 1001]' -r
complete -c consign -n "__fish_consign_using_subcommand init" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand init" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand init" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand init" -l if-missing -d 'Do nothing if the file is there already'
complete -c consign -n "__fish_consign_using_subcommand init" -l sample -d 'Fill it with locations, services, stock and orders to try things on'
complete -c consign -n "__fish_consign_using_subcommand demo" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand demo" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand demo" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand demo" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand demo" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand demo" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand demo" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand demo" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand demo" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand demo" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "create" -d 'Place an order and route it to fulfillment orders'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "import" -d 'Take in orders from a Shopify JSON file or an orders CSV export'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "list" -d 'List orders, oldest first'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "show" -d 'Show an order with its work, its parcels and what can be done next'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "timeline" -d 'List what happened to an order, or to all orders'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "pay" -d 'Mark an order as paid; with auto-fulfill on, request its fulfillment too'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "auto-fulfill" -d 'Request fulfillment for every paid order with something never requested'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "request" -d 'Request fulfillment from the service'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "fulfill" -d 'Ship from your own location, or mark a service\'s work as fulfilled'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "cancel-request" -d 'Cancel an unanswered request, or ask the service to cancel an accepted one'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "revert" -d 'Set work back to unfulfilled while a cancellation request is open'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "move-location" -d 'Move work to another location'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "split" -d 'Put units of a fulfillment order into one of their own'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "hold" -d 'Hold work back until it is released'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "release" -d 'Let held work go on'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "edit" -d 'Change the quantities of an order\'s lines, or add lines'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "refund" -d 'Give back the money for units of an order'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "cancel" -d 'Cancel a whole order'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "actions" -d 'List what each party may do now'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "explain" -d 'Explain what is allowed, what forbids the rest, and how to make it allowed'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "can" -d 'Ask whether an action is allowed now (exit 0 yes, 9 no)'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "assert" -d 'Compare values of an order with what they should be (exit 9 if they differ)'
complete -c consign -n "__fish_consign_using_subcommand order; and not __fish_seen_subcommand_from create import list show timeline pay auto-fulfill request fulfill cancel-request revert move-location split hold release edit refund cancel actions explain can assert wait" -f -a "wait" -d 'Wait until values of an order are as they should be (exit 75 if they never were)'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from create" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from create" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from create" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from create" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from create" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from create" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from create" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from create" -l line -d 'Line of the order; the price of one unit is 0.00 if it is left out' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from create" -l name -d 'Name of the order; without it the next free number' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from create" -l email -d 'Customer\'s e-mail address' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from create" -l location -d 'Send all lines to this location instead of routing each' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from create" -l currency -d 'Currency of the prices; without it the shop\'s' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from create" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from create" -l paid -d 'The order is paid already'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from import" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from import" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from import" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from import" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from import" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from import" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from import" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from import" -l format -d 'Format of the file' -r -f -a "shopify-json\t''
shopify-csv\t''
auto\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from import" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from import" -l keep-going -d 'Take the good records even if some are broken (exit 7)'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -l status -d 'Fulfillment status; repeat it for any of several: unfulfilled, in_progress, partially_fulfilled, fulfilled, on_hold, not_required' -r -f -a "unfulfilled\t''
in_progress\t''
partially_fulfilled\t''
fulfilled\t''
on_hold\t''
not_required\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -l financial-status -d 'Financial status; repeat it for any of several: pending, authorized, partially_paid, paid, partially_refunded, refunded, voided, expired' -r -f -a "pending\t''
authorized\t''
partially_paid\t''
paid\t''
partially_refunded\t''
refunded\t''
voided\t''
expired\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -l service -d 'Some of the order\'s work is at this service' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -l location -d 'Some of the order\'s work is at this location' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -l banner -d 'The order shows this banner: new_workflow, legacy_workflow, request_rejected, cancellation_rejected, cancellation_accepted, possible_double_shipment' -r -f -a "new_workflow\t''
legacy_workflow\t''
request_rejected\t''
cancellation_rejected\t''
cancellation_accepted\t''
possible_double_shipment\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -l sku -d 'A line of the order has this SKU' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -l since -d 'Placed at this time or later' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -l until -d 'Placed before this time' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -l limit -d 'Print at most so many; without it all' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -l after -d 'Go on after the end of an earlier, cut list' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from show" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from show" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from show" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from show" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from show" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from show" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from show" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from show" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from timeline" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from timeline" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from timeline" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from timeline" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from timeline" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from timeline" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from timeline" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from timeline" -l since-seq -d 'Only events after this sequence number' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from timeline" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from timeline" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from timeline" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from pay" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from pay" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from pay" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from pay" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from pay" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from pay" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from pay" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from pay" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from pay" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from pay" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from auto-fulfill" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from auto-fulfill" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from auto-fulfill" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from auto-fulfill" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from auto-fulfill" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from auto-fulfill" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from auto-fulfill" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from auto-fulfill" -l limit -d 'Take at most so many orders; without it all' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from auto-fulfill" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from auto-fulfill" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from auto-fulfill" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from request" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from request" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from request" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from request" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from request" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from request" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from request" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from request" -l line -d 'Line to request, with all or so many of its units; repeat it for several' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from request" -l note -d 'Note to the service: the text, @FILE or - for standard input' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from request" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from request" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from request" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from request" -l notify-customer -d 'Let the customer know when it ships'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from fulfill" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from fulfill" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from fulfill" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from fulfill" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from fulfill" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from fulfill" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from fulfill" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from fulfill" -l line -d 'Line to ship, with all or so many of its units; repeat it for several' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from fulfill" -l tracking-number -d 'Tracking number of a parcel; repeat it for several' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from fulfill" -l carrier -d 'Carrier of the parcels, like UPS' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from fulfill" -l tracking-url -d 'Tracking address of a parcel, in the order of the numbers' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from fulfill" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from fulfill" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from fulfill" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from fulfill" -l notify-customer -d 'Let the customer know'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel-request" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel-request" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel-request" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel-request" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel-request" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel-request" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel-request" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel-request" -l note -d 'Note to the service: the text, @FILE or - for standard input' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel-request" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel-request" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel-request" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from revert" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from revert" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from revert" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from revert" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from revert" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from revert" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from revert" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from revert" -l line -d 'Line to take back, with all or so many of its units; repeat it for several' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from revert" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from revert" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from revert" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from revert" -l confirmed -d 'The service has confirmed that it stopped; without this nothing is done'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from move-location" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from move-location" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from move-location" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from move-location" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from move-location" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from move-location" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from move-location" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from move-location" -l to -d 'Location that is to ship' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from move-location" -l line -d 'Line to move, with all or so many of its units; repeat it for several' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from move-location" -l reason -d 'Reason for the timeline: the text, @FILE or - for standard input' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from move-location" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from move-location" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from move-location" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from split" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from split" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from split" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from split" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from split" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from split" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from split" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from split" -l line -d 'Line to put apart, with all or so many of its units; repeat it for several' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from split" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from split" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from split" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from hold" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from hold" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from hold" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from hold" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from hold" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from hold" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from hold" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from hold" -l reason -d 'Why it waits; `other` if nothing is given: awaiting_payment, high_risk_of_fraud, incorrect_address, inventory_out_of_stock, unknown_delivery_date, awaiting_return_items, other' -r -f -a "awaiting_payment\t''
high_risk_of_fraud\t''
incorrect_address\t''
inventory_out_of_stock\t''
unknown_delivery_date\t''
awaiting_return_items\t''
other\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from hold" -l note -d 'Note for yourself: the text, @FILE or - for standard input' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from hold" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from hold" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from hold" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from release" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from release" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from release" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from release" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from release" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from release" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from release" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from release" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from release" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from release" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from edit" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from edit" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from edit" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from edit" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from edit" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from edit" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from edit" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from edit" -l line -d 'Current quantity a line is to have; 0 removes it' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from edit" -l add -d 'New line; the price of one unit is 0.00 if it is left out' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from refund" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from refund" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from refund" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from refund" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from refund" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from refund" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from refund" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from refund" -l line -d 'Line to refund, with all or so many of its units; repeat it for several' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from refund" -l restock -d 'Units not shipped are cancelled, shipped ones returned, or no stock changes' -r -f -a "cancel\t''
return\t''
none\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from refund" -l location -d 'Location that takes returned units; without it the one they shipped from' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from refund" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from refund" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from refund" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel" -l reason -d 'Why; `other` if nothing is given: customer, declined, fraud, inventory, staff, other' -r -f -a "customer\t''
declined\t''
fraud\t''
inventory\t''
staff\t''
other\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel" -l refund -d 'Give back what was paid'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from cancel" -l no-restock -d 'Leave the stock as it is'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from actions" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from actions" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from actions" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from actions" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from actions" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from actions" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from actions" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from actions" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from actions" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from actions" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from explain" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from explain" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from explain" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from explain" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from explain" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from explain" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from explain" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from explain" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from explain" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from can" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from can" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from can" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from can" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from can" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from can" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from can" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from can" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from can" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from can" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from assert" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from assert" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from assert" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from assert" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from assert" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from assert" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from assert" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from assert" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from assert" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from assert" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from wait" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from wait" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from wait" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from wait" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from wait" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from wait" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from wait" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from wait" -l for -d 'Key of `order show -o json` and the value to wait for; != for one to be gone. Repeat it for several' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from wait" -l timeout -d 'Seconds to wait at most; 0 looks once' -r
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from wait" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from wait" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand order; and __fish_seen_subcommand_from wait" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -f -a "inbox" -d 'List what waits for a service, oldest first'
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -f -a "respond" -d 'Accept or reject what the merchant asks for'
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -f -a "ship" -d 'Ship accepted work (a legacy service: complete it)'
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -f -a "progress" -d 'Report that a legacy service works on what it was sent'
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -f -a "close" -d 'Give up what is left of accepted work (a legacy service: report a failure)'
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -f -a "add" -d 'Add a fulfillment service and its location'
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -f -a "list" -d 'List the fulfillment services'
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -f -a "show" -d 'Show a fulfillment service'
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -f -a "set" -d 'Change a fulfillment service'
complete -c consign -n "__fish_consign_using_subcommand service; and not __fish_seen_subcommand_from inbox respond ship progress close add list show set remove" -f -a "remove" -d 'Remove a fulfillment service that has no work'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from inbox" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from inbox" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from inbox" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from inbox" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from inbox" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from inbox" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from inbox" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from inbox" -l pending -d 'Only work that waits for this; without it all' -r -f -a "fulfillment\t''
cancellation\t''
shipment\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from inbox" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from inbox" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from inbox" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -l pending -d 'Kind of request to answer; scripts always give it' -r -f -a "fulfillment\t''
cancellation\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -l service -d 'Service that answers, where several could' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -l reason -d 'Why a fulfillment request is rejected; `other` if nothing is given: incorrect_address, inventory_out_of_stock, ineligible_product, undeliverable_destination, international_shipping_unavailable, incorrect_product_info, missing_customs_info, invalid_sku, payment_declined, package_preference_not_set, invalid_contact_information, order_too_large, merchant_blocked_or_suspended, other' -r -f -a "incorrect_address\t''
inventory_out_of_stock\t''
ineligible_product\t''
undeliverable_destination\t''
international_shipping_unavailable\t''
incorrect_product_info\t''
missing_customs_info\t''
invalid_sku\t''
payment_declined\t''
package_preference_not_set\t''
invalid_contact_information\t''
order_too_large\t''
merchant_blocked_or_suspended\t''
other\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -l message -d 'Message to the merchant: the text, @FILE or - for standard input' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -l ship-date -d 'Day on which an accepted request is to ship' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -l all -d 'Answer every open request of the service'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -l accept -d 'Accept the request'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from respond" -l reject -d 'Reject the request'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -l service -d 'Service that ships, where several could' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -l line -d 'Line to ship, with all or so many of its units; repeat it for several' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -l tracking-number -d 'Tracking number of a parcel; repeat it for several' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -l carrier -d 'Carrier of the parcels, like UPS' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -l tracking-url -d 'Tracking address of a parcel, in the order of the numbers' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -l notify-customer -d 'Let the customer know'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -l late -d 'Report units that left after they had been taken back'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from ship" -l adjust-stock -d 'With --late: take the units out of the stock'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from progress" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from progress" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from progress" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from progress" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from progress" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from progress" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from progress" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from progress" -l service -d 'Service that reports, where several could' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from progress" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from progress" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from progress" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from close" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from close" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from close" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from close" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from close" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from close" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from close" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from close" -l service -d 'Service that gives up, where several could' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from close" -l message -d 'Message to the merchant: the text, @FILE or - for standard input' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from close" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from close" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from add" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from add" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from add" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from add" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from add" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from add" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from add" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from add" -l name -d 'Name for people; without it the handle' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from add" -l workflow -d 'Workflow: a new service answers requests, a legacy one does not' -r -f -a "new\t''
legacy\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from add" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from add" -l single-location -d 'It does not permit its stock to be kept at other locations too'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from list" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from list" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from list" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from list" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from list" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from show" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from show" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from show" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from show" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from show" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from show" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from show" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from show" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from set" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from set" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from set" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from set" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from set" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from set" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from set" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from set" -l name -d 'Name for people; an empty one means the handle' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from set" -l workflow -d 'Workflow: a new service answers requests, a legacy one does not' -r -f -a "new\t''
legacy\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from set" -l single-location -d 'Whether it forbids its stock to be kept at other locations too' -r -f -a "on\t''
off\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from set" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from remove" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from remove" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from remove" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from remove" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from remove" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from remove" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from remove" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from remove" -l transfer-to -d 'Location that takes its open work and its stock' -r
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand service; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and not __fish_seen_subcommand_from list show track event cancel" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and not __fish_seen_subcommand_from list show track event cancel" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and not __fish_seen_subcommand_from list show track event cancel" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and not __fish_seen_subcommand_from list show track event cancel" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and not __fish_seen_subcommand_from list show track event cancel" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and not __fish_seen_subcommand_from list show track event cancel" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and not __fish_seen_subcommand_from list show track event cancel" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and not __fish_seen_subcommand_from list show track event cancel" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and not __fish_seen_subcommand_from list show track event cancel" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and not __fish_seen_subcommand_from list show track event cancel" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and not __fish_seen_subcommand_from list show track event cancel" -f -a "list" -d 'List fulfillments, of all orders or of one'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and not __fish_seen_subcommand_from list show track event cancel" -f -a "show" -d 'Show a fulfillment'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and not __fish_seen_subcommand_from list show track event cancel" -f -a "track" -d 'Replace the tracking of a fulfillment'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and not __fish_seen_subcommand_from list show track event cancel" -f -a "event" -d 'Note what the carrier reports about a fulfillment'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and not __fish_seen_subcommand_from list show track event cancel" -f -a "cancel" -d 'Take a shipment back: its units are to be shipped again'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from list" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from list" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from list" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from list" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from list" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from show" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from show" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from show" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from show" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from show" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from show" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from show" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from show" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from track" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from track" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from track" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from track" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from track" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from track" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from track" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from track" -l tracking-number -d 'Tracking number of a parcel; repeat it for several' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from track" -l carrier -d 'Carrier of the parcels, like UPS' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from track" -l tracking-url -d 'Tracking address of a parcel, in the order of the numbers' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from track" -l service -d 'Service that reports it; without it the merchant does' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from track" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from track" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from track" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from track" -l notify-customer -d 'Let the customer know'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from event" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from event" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from event" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from event" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from event" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from event" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from event" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from event" -l happened-at -d 'When it happened; without it now' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from event" -l message -d 'Message of the carrier: the text, @FILE or - for standard input' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from event" -l service -d 'Service that reports it; without it the merchant does' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from event" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from event" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from event" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from cancel" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from cancel" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from cancel" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from cancel" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from cancel" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from cancel" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from cancel" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from cancel" -l service -d 'Service that takes it back; without it the merchant does' -r
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand fulfillment; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand inventory; and not __fish_seen_subcommand_from set adjust list" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand inventory; and not __fish_seen_subcommand_from set adjust list" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand inventory; and not __fish_seen_subcommand_from set adjust list" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and not __fish_seen_subcommand_from set adjust list" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and not __fish_seen_subcommand_from set adjust list" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and not __fish_seen_subcommand_from set adjust list" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand inventory; and not __fish_seen_subcommand_from set adjust list" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and not __fish_seen_subcommand_from set adjust list" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand inventory; and not __fish_seen_subcommand_from set adjust list" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand inventory; and not __fish_seen_subcommand_from set adjust list" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand inventory; and not __fish_seen_subcommand_from set adjust list" -f -a "set" -d 'Set how many units of a SKU lie at a location'
complete -c consign -n "__fish_consign_using_subcommand inventory; and not __fish_seen_subcommand_from set adjust list" -f -a "adjust" -d 'Add or take away units of a SKU at a location'
complete -c consign -n "__fish_consign_using_subcommand inventory; and not __fish_seen_subcommand_from set adjust list" -f -a "list" -d 'List the stock'
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from set" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from set" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from set" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from set" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from set" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from set" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from set" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from set" -l location -d 'Location it lies at' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from set" -l on-hand -d 'Units that lie there' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from set" -l unavailable -d 'Of these, units that cannot be sold; without it as before' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from set" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from adjust" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from adjust" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from adjust" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from adjust" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from adjust" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from adjust" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from adjust" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from adjust" -l location -d 'Location it lies at' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from adjust" -l by -d 'Units to add, or with a - to take away' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from adjust" -l reason -d 'Why: the text, @FILE or - for standard input' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from adjust" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from adjust" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from adjust" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from list" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from list" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from list" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from list" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from list" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from list" -l sku -d 'Only this SKU' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from list" -l location -d 'Only this location' -r
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand inventory; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand location; and not __fish_seen_subcommand_from add list show set" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand location; and not __fish_seen_subcommand_from add list show set" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand location; and not __fish_seen_subcommand_from add list show set" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand location; and not __fish_seen_subcommand_from add list show set" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand location; and not __fish_seen_subcommand_from add list show set" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand location; and not __fish_seen_subcommand_from add list show set" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand location; and not __fish_seen_subcommand_from add list show set" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand location; and not __fish_seen_subcommand_from add list show set" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand location; and not __fish_seen_subcommand_from add list show set" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand location; and not __fish_seen_subcommand_from add list show set" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand location; and not __fish_seen_subcommand_from add list show set" -f -a "add" -d 'Add a location of your own'
complete -c consign -n "__fish_consign_using_subcommand location; and not __fish_seen_subcommand_from add list show set" -f -a "list" -d 'List the locations, oldest first'
complete -c consign -n "__fish_consign_using_subcommand location; and not __fish_seen_subcommand_from add list show set" -f -a "show" -d 'Show a location'
complete -c consign -n "__fish_consign_using_subcommand location; and not __fish_seen_subcommand_from add list show set" -f -a "set" -d 'Change a location'
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from add" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from add" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from add" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from add" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from add" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from add" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from add" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from add" -l name -d 'Name for people; without it the handle' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from add" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from list" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from list" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from list" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from list" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from list" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from show" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from show" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from show" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from show" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from show" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from show" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from show" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from show" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from set" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from set" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from set" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from set" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from set" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from set" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from set" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from set" -l name -d 'Name for people; an empty one means the handle' -r
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from set" -l active -d 'Whether it takes new work' -r -f -a "on\t''
off\t''"
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand location; and __fish_seen_subcommand_from set" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand notification; and not __fish_seen_subcommand_from list" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand notification; and not __fish_seen_subcommand_from list" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand notification; and not __fish_seen_subcommand_from list" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand notification; and not __fish_seen_subcommand_from list" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand notification; and not __fish_seen_subcommand_from list" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand notification; and not __fish_seen_subcommand_from list" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand notification; and not __fish_seen_subcommand_from list" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand notification; and not __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand notification; and not __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand notification; and not __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand notification; and not __fish_seen_subcommand_from list" -f -a "list" -d 'List what services and customers are told'
complete -c consign -n "__fish_consign_using_subcommand notification; and __fish_seen_subcommand_from list" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand notification; and __fish_seen_subcommand_from list" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand notification; and __fish_seen_subcommand_from list" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand notification; and __fish_seen_subcommand_from list" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand notification; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand notification; and __fish_seen_subcommand_from list" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand notification; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand notification; and __fish_seen_subcommand_from list" -l to -d 'Only those to this party: service:HANDLE or customer' -r
complete -c consign -n "__fish_consign_using_subcommand notification; and __fish_seen_subcommand_from list" -l since-seq -d 'Only those after this sequence number' -r
complete -c consign -n "__fish_consign_using_subcommand notification; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand notification; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand notification; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand config; and not __fish_seen_subcommand_from get set list" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand config; and not __fish_seen_subcommand_from get set list" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand config; and not __fish_seen_subcommand_from get set list" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand config; and not __fish_seen_subcommand_from get set list" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand config; and not __fish_seen_subcommand_from get set list" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand config; and not __fish_seen_subcommand_from get set list" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand config; and not __fish_seen_subcommand_from get set list" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand config; and not __fish_seen_subcommand_from get set list" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand config; and not __fish_seen_subcommand_from get set list" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand config; and not __fish_seen_subcommand_from get set list" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand config; and not __fish_seen_subcommand_from get set list" -f -a "get" -d 'Read a setting'
complete -c consign -n "__fish_consign_using_subcommand config; and not __fish_seen_subcommand_from get set list" -f -a "set" -d 'Change a setting'
complete -c consign -n "__fish_consign_using_subcommand config; and not __fish_seen_subcommand_from get set list" -f -a "list" -d 'List all settings'
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from get" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from get" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from get" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from get" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from get" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from get" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from get" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from get" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from get" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from set" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from set" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from set" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from set" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from set" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from set" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from set" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from set" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from list" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from list" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from list" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from list" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from list" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand config; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand batch" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand batch" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand batch" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand batch" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand batch" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand batch" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand batch" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand batch" -l key-prefix -d 'Give every line without a key the key P:ID' -r
complete -c consign -n "__fish_consign_using_subcommand batch" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand batch" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand batch" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand batch" -l each -d 'One transaction a line, answers as they come; stops at the first failure'
complete -c consign -n "__fish_consign_using_subcommand batch" -l keep-going -d 'With --each: go on after a failure (exit 7)'
complete -c consign -n "__fish_consign_using_subcommand check" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand check" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand check" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand check" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand check" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand check" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand check" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand check" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand check" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand check" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand check" -l deep -d 'Check the file itself and the chain of events too'
complete -c consign -n "__fish_consign_using_subcommand info" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand info" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand info" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand info" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand info" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand info" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand info" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand info" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand info" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand info" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand completions" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand completions" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand completions" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand completions" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand completions" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand completions" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand completions" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand completions" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand completions" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand completions" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand version" -l db -d 'Database to work on [env: CONSIGN_DB] [default: consign.db]' -r -F
complete -c consign -n "__fish_consign_using_subcommand version" -s o -l output -d 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
ids\t''"
complete -c consign -n "__fish_consign_using_subcommand version" -l fields -d 'Print only these columns or keys; `help` lists them' -r
complete -c consign -n "__fish_consign_using_subcommand version" -l at -d 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]' -r
complete -c consign -n "__fish_consign_using_subcommand version" -l key -d 'Idempotency key: the same command with it is done once' -r
complete -c consign -n "__fish_consign_using_subcommand version" -l color -d 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c consign -n "__fish_consign_using_subcommand version" -l busy-timeout -d 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]' -r
complete -c consign -n "__fish_consign_using_subcommand version" -s n -l dry-run -d 'Do everything, print the outcome, change nothing'
complete -c consign -n "__fish_consign_using_subcommand version" -s q -l quiet -d 'Print no notices, only errors'
complete -c consign -n "__fish_consign_using_subcommand version" -s h -l help -d 'Print this help'
complete -c consign -n "__fish_consign_using_subcommand help; and not __fish_seen_subcommand_from init demo order service fulfillment inventory location notification config batch check info completions version help" -f -a "init" -d 'Create the database'
complete -c consign -n "__fish_consign_using_subcommand help; and not __fish_seen_subcommand_from init demo order service fulfillment inventory location notification config batch check info completions version help" -f -a "demo" -d 'Play the life of one order on a throw-away database'
complete -c consign -n "__fish_consign_using_subcommand help; and not __fish_seen_subcommand_from init demo order service fulfillment inventory location notification config batch check info completions version help" -f -a "order" -d 'Take in orders, request their fulfillment, ship them and change them'
complete -c consign -n "__fish_consign_using_subcommand help; and not __fish_seen_subcommand_from init demo order service fulfillment inventory location notification config batch check info completions version help" -f -a "service" -d 'Keep fulfillment services, and act as one of them'
complete -c consign -n "__fish_consign_using_subcommand help; and not __fish_seen_subcommand_from init demo order service fulfillment inventory location notification config batch check info completions version help" -f -a "fulfillment" -d 'Follow shipments: tracking, what the carrier reports, cancellation'
complete -c consign -n "__fish_consign_using_subcommand help; and not __fish_seen_subcommand_from init demo order service fulfillment inventory location notification config batch check info completions version help" -f -a "inventory" -d 'Keep the stock of each SKU at each location'
complete -c consign -n "__fish_consign_using_subcommand help; and not __fish_seen_subcommand_from init demo order service fulfillment inventory location notification config batch check info completions version help" -f -a "location" -d 'Keep the locations that ship'
complete -c consign -n "__fish_consign_using_subcommand help; and not __fish_seen_subcommand_from init demo order service fulfillment inventory location notification config batch check info completions version help" -f -a "notification" -d 'Read the notifications to services and customers'
complete -c consign -n "__fish_consign_using_subcommand help; and not __fish_seen_subcommand_from init demo order service fulfillment inventory location notification config batch check info completions version help" -f -a "config" -d 'Read and change the shop\'s settings'
complete -c consign -n "__fish_consign_using_subcommand help; and not __fish_seen_subcommand_from init demo order service fulfillment inventory location notification config batch check info completions version help" -f -a "batch" -d 'Carry out many commands, one JSON object a line'
complete -c consign -n "__fish_consign_using_subcommand help; and not __fish_seen_subcommand_from init demo order service fulfillment inventory location notification config batch check info completions version help" -f -a "check" -d 'Check that the database agrees with its own history'
complete -c consign -n "__fish_consign_using_subcommand help; and not __fish_seen_subcommand_from init demo order service fulfillment inventory location notification config batch check info completions version help" -f -a "info" -d 'Show what the database holds and where it lies'
complete -c consign -n "__fish_consign_using_subcommand help; and not __fish_seen_subcommand_from init demo order service fulfillment inventory location notification config batch check info completions version help" -f -a "completions" -d 'Print the completions for a shell'
complete -c consign -n "__fish_consign_using_subcommand help; and not __fish_seen_subcommand_from init demo order service fulfillment inventory location notification config batch check info completions version help" -f -a "version" -d 'Show the version of consign and of what it is made with'
complete -c consign -n "__fish_consign_using_subcommand help; and not __fish_seen_subcommand_from init demo order service fulfillment inventory location notification config batch check info completions version help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
