
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'consign' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'consign'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'consign' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print the version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print the version')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Create the database')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'Play the life of one order on a throw-away database')
            [CompletionResult]::new('order', 'order', [CompletionResultType]::ParameterValue, 'Take in orders, request their fulfillment, ship them and change them')
            [CompletionResult]::new('service', 'service', [CompletionResultType]::ParameterValue, 'Keep fulfillment services, and act as one of them')
            [CompletionResult]::new('fulfillment', 'fulfillment', [CompletionResultType]::ParameterValue, 'Follow shipments: tracking, what the carrier reports, cancellation')
            [CompletionResult]::new('inventory', 'inventory', [CompletionResultType]::ParameterValue, 'Keep the stock of each SKU at each location')
            [CompletionResult]::new('location', 'location', [CompletionResultType]::ParameterValue, 'Keep the locations that ship')
            [CompletionResult]::new('notification', 'notification', [CompletionResultType]::ParameterValue, 'Read the notifications to services and customers')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Read and change the shop''s settings')
            [CompletionResult]::new('batch', 'batch', [CompletionResultType]::ParameterValue, 'Carry out many commands, one JSON object a line')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the shop, or some orders, as one JSON object a line')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Bring back what was exported, into a new database')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Copy the database into a new file, while others go on working')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check that the database agrees with its own history')
            [CompletionResult]::new('info', 'info', [CompletionResultType]::ParameterValue, 'Show what the database holds and where it lies')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of a kind of document')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completions for a shell')
            [CompletionResult]::new('version', 'version', [CompletionResultType]::ParameterValue, 'Show the version of consign and of what it is made with')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'consign;init' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--shop', '--shop', [CompletionResultType]::ParameterName, 'Name of the shop')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'Currency of the shop')
            [CompletionResult]::new('--order-start', '--order-start', [CompletionResultType]::ParameterName, 'Number of the first order [default: 1001]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--if-missing', '--if-missing', [CompletionResultType]::ParameterName, 'Do nothing if the file is there already')
            [CompletionResult]::new('--sample', '--sample', [CompletionResultType]::ParameterName, 'Fill it with locations, services, stock and orders to try things on')
            break
        }
        'consign;demo' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Place an order and route it to fulfillment orders')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Take in orders from a Shopify JSON file or an orders CSV export')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List orders, oldest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an order with its work, its parcels and what can be done next')
            [CompletionResult]::new('timeline', 'timeline', [CompletionResultType]::ParameterValue, 'List what happened to an order, or to all orders')
            [CompletionResult]::new('pay', 'pay', [CompletionResultType]::ParameterValue, 'Mark an order as paid; with auto-fulfill on, request its fulfillment too')
            [CompletionResult]::new('auto-fulfill', 'auto-fulfill', [CompletionResultType]::ParameterValue, 'Request fulfillment for every paid order with something never requested')
            [CompletionResult]::new('request', 'request', [CompletionResultType]::ParameterValue, 'Request fulfillment from the service')
            [CompletionResult]::new('fulfill', 'fulfill', [CompletionResultType]::ParameterValue, 'Ship from your own location, or mark a service''s work as fulfilled')
            [CompletionResult]::new('cancel-request', 'cancel-request', [CompletionResultType]::ParameterValue, 'Cancel an unanswered request, or ask the service to cancel an accepted one')
            [CompletionResult]::new('revert', 'revert', [CompletionResultType]::ParameterValue, 'Set work back to unfulfilled while a cancellation request is open')
            [CompletionResult]::new('move-location', 'move-location', [CompletionResultType]::ParameterValue, 'Move work to another location')
            [CompletionResult]::new('split', 'split', [CompletionResultType]::ParameterValue, 'Put units of a fulfillment order into one of their own')
            [CompletionResult]::new('hold', 'hold', [CompletionResultType]::ParameterValue, 'Hold work back until it is released')
            [CompletionResult]::new('release', 'release', [CompletionResultType]::ParameterValue, 'Let held work go on')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change the quantities of an order''s lines, or add lines')
            [CompletionResult]::new('refund', 'refund', [CompletionResultType]::ParameterValue, 'Give back the money for units of an order')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Cancel a whole order')
            [CompletionResult]::new('actions', 'actions', [CompletionResultType]::ParameterValue, 'List what each party may do now')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Explain what is allowed, what forbids the rest, and how to make it allowed')
            [CompletionResult]::new('can', 'can', [CompletionResultType]::ParameterValue, 'Ask whether an action is allowed now (exit 0 yes, 9 no)')
            [CompletionResult]::new('assert', 'assert', [CompletionResultType]::ParameterValue, 'Compare values of an order with what they should be (exit 9 if they differ)')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until values of an order are as they should be (exit 75 if they never were)')
            break
        }
        'consign;order;create' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Line of the order; the price of one unit is 0.00 if it is left out')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name of the order; without it the next free number')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Customer''s e-mail address')
            [CompletionResult]::new('--location', '--location', [CompletionResultType]::ParameterName, 'Send all lines to this location instead of routing each')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'Currency of the prices; without it the shop''s')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--paid', '--paid', [CompletionResultType]::ParameterName, 'The order is paid already')
            break
        }
        'consign;order;import' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the file')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--keep-going', '--keep-going', [CompletionResultType]::ParameterName, 'Take the good records even if some are broken (exit 7)')
            break
        }
        'consign;order;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Fulfillment status; repeat it for any of several: unfulfilled, in_progress, partially_fulfilled, fulfilled, on_hold, not_required')
            [CompletionResult]::new('--financial-status', '--financial-status', [CompletionResultType]::ParameterName, 'Financial status; repeat it for any of several: pending, authorized, partially_paid, paid, partially_refunded, refunded, voided, expired')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Some of the order''s work is at this service')
            [CompletionResult]::new('--location', '--location', [CompletionResultType]::ParameterName, 'Some of the order''s work is at this location')
            [CompletionResult]::new('--banner', '--banner', [CompletionResultType]::ParameterName, 'The order shows this banner: new_workflow, legacy_workflow, request_rejected, cancellation_rejected, cancellation_accepted, possible_double_shipment')
            [CompletionResult]::new('--sku', '--sku', [CompletionResultType]::ParameterName, 'A line of the order has this SKU')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Placed at this time or later')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'Placed before this time')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Print at most so many; without it all')
            [CompletionResult]::new('--after', '--after', [CompletionResultType]::ParameterName, 'Go on after the end of an earlier, cut list')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;show' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;timeline' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--since-seq', '--since-seq', [CompletionResultType]::ParameterName, 'Only events after this sequence number')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;pay' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;auto-fulfill' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Take at most so many orders; without it all')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;request' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Line to request, with all or so many of its units; repeat it for several')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'Note to the service: the text, @FILE or - for standard input')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--notify-customer', '--notify-customer', [CompletionResultType]::ParameterName, 'Let the customer know when it ships')
            break
        }
        'consign;order;fulfill' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Line to ship, with all or so many of its units; repeat it for several')
            [CompletionResult]::new('--tracking-number', '--tracking-number', [CompletionResultType]::ParameterName, 'Tracking number of a parcel; repeat it for several')
            [CompletionResult]::new('--carrier', '--carrier', [CompletionResultType]::ParameterName, 'Carrier of the parcels, like UPS')
            [CompletionResult]::new('--tracking-url', '--tracking-url', [CompletionResultType]::ParameterName, 'Tracking address of a parcel, in the order of the numbers')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--notify-customer', '--notify-customer', [CompletionResultType]::ParameterName, 'Let the customer know')
            break
        }
        'consign;order;cancel-request' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'Note to the service: the text, @FILE or - for standard input')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;revert' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Line to take back, with all or so many of its units; repeat it for several')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--confirmed', '--confirmed', [CompletionResultType]::ParameterName, 'The service has confirmed that it stopped; without this nothing is done')
            break
        }
        'consign;order;move-location' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Location that is to ship')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Line to move, with all or so many of its units; repeat it for several')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Reason for the timeline: the text, @FILE or - for standard input')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;split' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Line to put apart, with all or so many of its units; repeat it for several')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;hold' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why it waits; `other` if nothing is given: awaiting_payment, high_risk_of_fraud, incorrect_address, inventory_out_of_stock, unknown_delivery_date, awaiting_return_items, other')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'Note for yourself: the text, @FILE or - for standard input')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;release' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;edit' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Current quantity a line is to have; 0 removes it')
            [CompletionResult]::new('--add', '--add', [CompletionResultType]::ParameterName, 'New line; the price of one unit is 0.00 if it is left out')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;refund' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Line to refund, with all or so many of its units; repeat it for several')
            [CompletionResult]::new('--restock', '--restock', [CompletionResultType]::ParameterName, 'Units not shipped are cancelled, shipped ones returned, or no stock changes')
            [CompletionResult]::new('--location', '--location', [CompletionResultType]::ParameterName, 'Location that takes returned units; without it the one they shipped from')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;cancel' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; `other` if nothing is given: customer, declined, fraud, inventory, staff, other')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--refund', '--refund', [CompletionResultType]::ParameterName, 'Give back what was paid')
            [CompletionResult]::new('--no-restock', '--no-restock', [CompletionResultType]::ParameterName, 'Leave the stock as it is')
            break
        }
        'consign;order;actions' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;explain' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;can' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;assert' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;wait' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--for', '--for', [CompletionResultType]::ParameterName, 'Key of `order show -o json` and the value to wait for; != for one to be gone. Repeat it for several')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Seconds to wait at most; 0 looks once')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;service' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('inbox', 'inbox', [CompletionResultType]::ParameterValue, 'List what waits for a service, oldest first')
            [CompletionResult]::new('respond', 'respond', [CompletionResultType]::ParameterValue, 'Accept or reject what the merchant asks for')
            [CompletionResult]::new('ship', 'ship', [CompletionResultType]::ParameterValue, 'Ship accepted work (a legacy service: complete it)')
            [CompletionResult]::new('progress', 'progress', [CompletionResultType]::ParameterValue, 'Report that a legacy service works on what it was sent')
            [CompletionResult]::new('close', 'close', [CompletionResultType]::ParameterValue, 'Give up what is left of accepted work (a legacy service: report a failure)')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a fulfillment service and its location')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the fulfillment services')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a fulfillment service')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change a fulfillment service')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a fulfillment service that has no work')
            break
        }
        'consign;service;inbox' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--pending', '--pending', [CompletionResultType]::ParameterName, 'Only work that waits for this; without it all')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;service;respond' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--pending', '--pending', [CompletionResultType]::ParameterName, 'Kind of request to answer; scripts always give it')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Service that answers, where several could')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why a fulfillment request is rejected; `other` if nothing is given: incorrect_address, inventory_out_of_stock, ineligible_product, undeliverable_destination, international_shipping_unavailable, incorrect_product_info, missing_customs_info, invalid_sku, payment_declined, package_preference_not_set, invalid_contact_information, order_too_large, merchant_blocked_or_suspended, other')
            [CompletionResult]::new('--message', '--message', [CompletionResultType]::ParameterName, 'Message to the merchant: the text, @FILE or - for standard input')
            [CompletionResult]::new('--ship-date', '--ship-date', [CompletionResultType]::ParameterName, 'Day on which an accepted request is to ship')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Answer every open request of the service')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Accept the request')
            [CompletionResult]::new('--reject', '--reject', [CompletionResultType]::ParameterName, 'Reject the request')
            break
        }
        'consign;service;ship' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Service that ships, where several could')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Line to ship, with all or so many of its units; repeat it for several')
            [CompletionResult]::new('--tracking-number', '--tracking-number', [CompletionResultType]::ParameterName, 'Tracking number of a parcel; repeat it for several')
            [CompletionResult]::new('--carrier', '--carrier', [CompletionResultType]::ParameterName, 'Carrier of the parcels, like UPS')
            [CompletionResult]::new('--tracking-url', '--tracking-url', [CompletionResultType]::ParameterName, 'Tracking address of a parcel, in the order of the numbers')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--notify-customer', '--notify-customer', [CompletionResultType]::ParameterName, 'Let the customer know')
            [CompletionResult]::new('--late', '--late', [CompletionResultType]::ParameterName, 'Report units that left after they had been taken back')
            [CompletionResult]::new('--adjust-stock', '--adjust-stock', [CompletionResultType]::ParameterName, 'With --late: take the units out of the stock')
            break
        }
        'consign;service;progress' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Service that reports, where several could')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;service;close' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Service that gives up, where several could')
            [CompletionResult]::new('--message', '--message', [CompletionResultType]::ParameterName, 'Message to the merchant: the text, @FILE or - for standard input')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;service;add' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name for people; without it the handle')
            [CompletionResult]::new('--workflow', '--workflow', [CompletionResultType]::ParameterName, 'Workflow: a new service answers requests, a legacy one does not')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--single-location', '--single-location', [CompletionResultType]::ParameterName, 'It does not permit its stock to be kept at other locations too')
            break
        }
        'consign;service;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;service;show' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;service;set' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name for people; an empty one means the handle')
            [CompletionResult]::new('--workflow', '--workflow', [CompletionResultType]::ParameterName, 'Workflow: a new service answers requests, a legacy one does not')
            [CompletionResult]::new('--single-location', '--single-location', [CompletionResultType]::ParameterName, 'Whether it forbids its stock to be kept at other locations too')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;service;remove' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--transfer-to', '--transfer-to', [CompletionResultType]::ParameterName, 'Location that takes its open work and its stock')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;fulfillment' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List fulfillments, of all orders or of one')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a fulfillment')
            [CompletionResult]::new('track', 'track', [CompletionResultType]::ParameterValue, 'Replace the tracking of a fulfillment')
            [CompletionResult]::new('event', 'event', [CompletionResultType]::ParameterValue, 'Note what the carrier reports about a fulfillment')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Take a shipment back: its units are to be shipped again')
            break
        }
        'consign;fulfillment;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;fulfillment;show' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;fulfillment;track' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--tracking-number', '--tracking-number', [CompletionResultType]::ParameterName, 'Tracking number of a parcel; repeat it for several')
            [CompletionResult]::new('--carrier', '--carrier', [CompletionResultType]::ParameterName, 'Carrier of the parcels, like UPS')
            [CompletionResult]::new('--tracking-url', '--tracking-url', [CompletionResultType]::ParameterName, 'Tracking address of a parcel, in the order of the numbers')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Service that reports it; without it the merchant does')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--notify-customer', '--notify-customer', [CompletionResultType]::ParameterName, 'Let the customer know')
            break
        }
        'consign;fulfillment;event' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--happened-at', '--happened-at', [CompletionResultType]::ParameterName, 'When it happened; without it now')
            [CompletionResult]::new('--message', '--message', [CompletionResultType]::ParameterName, 'Message of the carrier: the text, @FILE or - for standard input')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Service that reports it; without it the merchant does')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;fulfillment;cancel' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Service that takes it back; without it the merchant does')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;inventory' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set how many units of a SKU lie at a location')
            [CompletionResult]::new('adjust', 'adjust', [CompletionResultType]::ParameterValue, 'Add or take away units of a SKU at a location')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the stock')
            break
        }
        'consign;inventory;set' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--location', '--location', [CompletionResultType]::ParameterName, 'Location it lies at')
            [CompletionResult]::new('--on-hand', '--on-hand', [CompletionResultType]::ParameterName, 'Units that lie there')
            [CompletionResult]::new('--unavailable', '--unavailable', [CompletionResultType]::ParameterName, 'Of these, units that cannot be sold; without it as before')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;inventory;adjust' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--location', '--location', [CompletionResultType]::ParameterName, 'Location it lies at')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Units to add, or with a - to take away')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why: the text, @FILE or - for standard input')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;inventory;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--sku', '--sku', [CompletionResultType]::ParameterName, 'Only this SKU')
            [CompletionResult]::new('--location', '--location', [CompletionResultType]::ParameterName, 'Only this location')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;location' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a location of your own')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the locations, oldest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a location')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change a location')
            break
        }
        'consign;location;add' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name for people; without it the handle')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;location;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;location;show' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;location;set' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name for people; an empty one means the handle')
            [CompletionResult]::new('--active', '--active', [CompletionResultType]::ParameterName, 'Whether it takes new work')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;notification' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what services and customers are told')
            break
        }
        'consign;notification;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only those to this party: service:HANDLE or customer')
            [CompletionResult]::new('--since-seq', '--since-seq', [CompletionResultType]::ParameterName, 'Only those after this sequence number')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;config' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Read a setting')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change a setting')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all settings')
            break
        }
        'consign;config;get' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;config;set' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;config;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;batch' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--key-prefix', '--key-prefix', [CompletionResultType]::ParameterName, 'Give every line without a key the key P:ID')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--each', '--each', [CompletionResultType]::ParameterName, 'One transaction a line, answers as they come; stops at the first failure')
            [CompletionResult]::new('--keep-going', '--keep-going', [CompletionResultType]::ParameterName, 'With --each: go on after a failure (exit 7)')
            break
        }
        'consign;export' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, '`consign` for restore, `shopify` for the platform''s own shapes')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;restore' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;backup' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;check' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--deep', '--deep', [CompletionResultType]::ParameterName, 'Check the file itself and the chain of events too')
            break
        }
        'consign;info' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;schema' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;completions' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;version' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database to work on [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these columns or keys; `help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Clock: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: the same command with it is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Color of tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Wait this long for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything, print the outcome, change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices and, as a table, no result of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;help' {
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Create the database')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'Play the life of one order on a throw-away database')
            [CompletionResult]::new('order', 'order', [CompletionResultType]::ParameterValue, 'Take in orders, request their fulfillment, ship them and change them')
            [CompletionResult]::new('service', 'service', [CompletionResultType]::ParameterValue, 'Keep fulfillment services, and act as one of them')
            [CompletionResult]::new('fulfillment', 'fulfillment', [CompletionResultType]::ParameterValue, 'Follow shipments: tracking, what the carrier reports, cancellation')
            [CompletionResult]::new('inventory', 'inventory', [CompletionResultType]::ParameterValue, 'Keep the stock of each SKU at each location')
            [CompletionResult]::new('location', 'location', [CompletionResultType]::ParameterValue, 'Keep the locations that ship')
            [CompletionResult]::new('notification', 'notification', [CompletionResultType]::ParameterValue, 'Read the notifications to services and customers')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Read and change the shop''s settings')
            [CompletionResult]::new('batch', 'batch', [CompletionResultType]::ParameterValue, 'Carry out many commands, one JSON object a line')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the shop, or some orders, as one JSON object a line')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Bring back what was exported, into a new database')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Copy the database into a new file, while others go on working')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check that the database agrees with its own history')
            [CompletionResult]::new('info', 'info', [CompletionResultType]::ParameterValue, 'Show what the database holds and where it lies')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of a kind of document')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completions for a shell')
            [CompletionResult]::new('version', 'version', [CompletionResultType]::ParameterValue, 'Show the version of consign and of what it is made with')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'consign;help;init' {
            break
        }
        'consign;help;demo' {
            break
        }
        'consign;help;order' {
            break
        }
        'consign;help;service' {
            break
        }
        'consign;help;fulfillment' {
            break
        }
        'consign;help;inventory' {
            break
        }
        'consign;help;location' {
            break
        }
        'consign;help;notification' {
            break
        }
        'consign;help;config' {
            break
        }
        'consign;help;batch' {
            break
        }
        'consign;help;export' {
            break
        }
        'consign;help;restore' {
            break
        }
        'consign;help;backup' {
            break
        }
        'consign;help;check' {
            break
        }
        'consign;help;info' {
            break
        }
        'consign;help;schema' {
            break
        }
        'consign;help;completions' {
            break
        }
        'consign;help;version' {
            break
        }
        'consign;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
