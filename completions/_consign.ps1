
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
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print the version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print the version')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Create the database')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'Show one order from start to end, on a temporary database')
            [CompletionResult]::new('order', 'order', [CompletionResultType]::ParameterValue, 'Take in orders, request their fulfillment, ship them and change them')
            [CompletionResult]::new('service', 'service', [CompletionResultType]::ParameterValue, 'Keep fulfillment services, and act as one of them')
            [CompletionResult]::new('fulfillment', 'fulfillment', [CompletionResultType]::ParameterValue, 'Follow shipments: tracking, what the carrier reports, cancellation')
            [CompletionResult]::new('inventory', 'inventory', [CompletionResultType]::ParameterValue, 'Keep the stock of each SKU at each location')
            [CompletionResult]::new('location', 'location', [CompletionResultType]::ParameterValue, 'Keep the locations that ship')
            [CompletionResult]::new('notification', 'notification', [CompletionResultType]::ParameterValue, 'Read the notifications to services and customers')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Read and change the shop''s settings')
            [CompletionResult]::new('batch', 'batch', [CompletionResultType]::ParameterValue, 'Run many commands, given as JSON lines')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Export the whole shop, or some orders, as JSON lines')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Restore an export into a new database')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Copy the database to a new file while it is in use')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check the database against its journal')
            [CompletionResult]::new('info', 'info', [CompletionResultType]::ParameterValue, 'Show the path, size and contents of the database')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of a kind of document')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completion script for a shell')
            [CompletionResult]::new('version', 'version', [CompletionResultType]::ParameterValue, 'Show the version of consign')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'consign;init' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--shop', '--shop', [CompletionResultType]::ParameterName, 'Name of the shop')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'Currency of the shop')
            [CompletionResult]::new('--order-start', '--order-start', [CompletionResultType]::ParameterName, 'Number of the first order [default: 1001]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--if-missing', '--if-missing', [CompletionResultType]::ParameterName, 'Do nothing if the file exists')
            [CompletionResult]::new('--sample', '--sample', [CompletionResultType]::ParameterName, 'Add sample locations, services, stock and orders')
            break
        }
        'consign;demo' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create an order and route it to fulfillment orders')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import orders from a Shopify JSON file or an orders CSV export')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List orders, oldest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an order: fulfillment orders, shipments, next actions')
            [CompletionResult]::new('timeline', 'timeline', [CompletionResultType]::ParameterValue, 'List the events of an order, or of the whole shop')
            [CompletionResult]::new('pay', 'pay', [CompletionResultType]::ParameterValue, 'Mark an order as paid; with auto-fulfill on, request its fulfillment too')
            [CompletionResult]::new('auto-fulfill', 'auto-fulfill', [CompletionResultType]::ParameterValue, 'Request fulfillment for every paid order that was never requested')
            [CompletionResult]::new('request', 'request', [CompletionResultType]::ParameterValue, 'Request fulfillment from the service')
            [CompletionResult]::new('fulfill', 'fulfill', [CompletionResultType]::ParameterValue, 'Ship from your own location, or mark as fulfilled at a single-location service')
            [CompletionResult]::new('cancel-request', 'cancel-request', [CompletionResultType]::ParameterValue, 'Cancel an unanswered request, or ask the service to cancel an accepted one')
            [CompletionResult]::new('revert', 'revert', [CompletionResultType]::ParameterValue, 'Revert to unfulfilled while a cancellation request is open')
            [CompletionResult]::new('move-location', 'move-location', [CompletionResultType]::ParameterValue, 'Move fulfillment orders to another location')
            [CompletionResult]::new('split', 'split', [CompletionResultType]::ParameterValue, 'Split units off into a new fulfillment order')
            [CompletionResult]::new('hold', 'hold', [CompletionResultType]::ParameterValue, 'Put fulfillment orders on hold')
            [CompletionResult]::new('release', 'release', [CompletionResultType]::ParameterValue, 'Release fulfillment orders from hold')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change the quantities of an order''s lines, or add lines')
            [CompletionResult]::new('refund', 'refund', [CompletionResultType]::ParameterValue, 'Refund units of an order')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Cancel a whole order')
            [CompletionResult]::new('actions', 'actions', [CompletionResultType]::ParameterValue, 'List the actions that each party can take now')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Explain which actions are allowed, why others are not, and how to allow them')
            [CompletionResult]::new('can', 'can', [CompletionResultType]::ParameterValue, 'Ask whether an action is allowed now (exit 0 yes, 9 no)')
            [CompletionResult]::new('assert', 'assert', [CompletionResultType]::ParameterValue, 'Check that an order has the given values (exit 9 if not)')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until an order has the given values (exit 75 after the timeout)')
            break
        }
        'consign;order;create' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Line of the order, with the price of one unit [default: 0.00]; repeatable')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name of the order [default: the next free number]')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'E-mail address of the customer')
            [CompletionResult]::new('--location', '--location', [CompletionResultType]::ParameterName, 'Assign all lines to this location instead of routing them')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'Currency of the prices [default: the currency of the shop]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--paid', '--paid', [CompletionResultType]::ParameterName, 'The order is paid')
            break
        }
        'consign;order;import' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the file')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--keep-going', '--keep-going', [CompletionResultType]::ParameterName, 'Import the good records even if others are broken (exit 7)')
            break
        }
        'consign;order;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Fulfillment status; repeat it for any of several: unfulfilled, in_progress, partially_fulfilled, fulfilled, on_hold, not_required')
            [CompletionResult]::new('--financial-status', '--financial-status', [CompletionResultType]::ParameterName, 'Financial status; repeat it for any of several: pending, authorized, partially_paid, paid, partially_refunded, refunded, voided, expired')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Only orders with a fulfillment order at this service')
            [CompletionResult]::new('--location', '--location', [CompletionResultType]::ParameterName, 'Only orders with a fulfillment order at this location')
            [CompletionResult]::new('--banner', '--banner', [CompletionResultType]::ParameterName, 'The order shows this banner: new_workflow, legacy_workflow, request_rejected, cancellation_rejected, cancellation_accepted, possible_double_shipment')
            [CompletionResult]::new('--sku', '--sku', [CompletionResultType]::ParameterName, 'Only orders with a line of this SKU')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Only orders created at this time or later')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'Only orders created before this time')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Maximum number of orders [default: all]')
            [CompletionResult]::new('--after', '--after', [CompletionResultType]::ParameterName, 'Continue after this cursor (`page.next` of the list before)')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;show' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;timeline' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--since-seq', '--since-seq', [CompletionResultType]::ParameterName, 'Only events after this sequence number')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;pay' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;auto-fulfill' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Maximum number of orders [default: all]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;request' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Line to request (all units, or SKU=QTY); repeatable')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'Note to the service: text, @FILE or - for standard input')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--notify-customer', '--notify-customer', [CompletionResultType]::ParameterName, 'Notify the customer when it ships')
            break
        }
        'consign;order;fulfill' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Line to ship (all units, or SKU=QTY); repeatable')
            [CompletionResult]::new('--tracking-number', '--tracking-number', [CompletionResultType]::ParameterName, 'Tracking number of a parcel; repeatable')
            [CompletionResult]::new('--carrier', '--carrier', [CompletionResultType]::ParameterName, 'Carrier of the parcels, such as UPS')
            [CompletionResult]::new('--tracking-url', '--tracking-url', [CompletionResultType]::ParameterName, 'Tracking address (URL) of a parcel, in the order of the numbers; repeatable')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--notify-customer', '--notify-customer', [CompletionResultType]::ParameterName, 'Notify the customer')
            break
        }
        'consign;order;cancel-request' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'Note to the service: text, @FILE or - for standard input')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;revert' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Line to revert (all units, or SKU=QTY); repeatable')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--confirmed', '--confirmed', [CompletionResultType]::ParameterName, 'The service has confirmed that it stopped (required)')
            break
        }
        'consign;order;move-location' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Location to move to')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Line to move (all units, or SKU=QTY); repeatable')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Reason, shown on the timeline: text, @FILE or - for standard input')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;split' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Line to split off (all units, or SKU=QTY); repeatable')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;hold' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why it waits; `other` if nothing is given: awaiting_payment, high_risk_of_fraud, incorrect_address, inventory_out_of_stock, unknown_delivery_date, awaiting_return_items, other')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'Note for yourself: text, @FILE or - for standard input')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;release' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;edit' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'New current quantity of a line; 0 removes the line; repeatable')
            [CompletionResult]::new('--add', '--add', [CompletionResultType]::ParameterName, 'Line to add, with the price of one unit [default: 0.00]; repeatable')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;refund' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Line to refund (all units, or SKU=QTY); repeatable')
            [CompletionResult]::new('--restock', '--restock', [CompletionResultType]::ParameterName, 'Units not shipped are cancelled, shipped ones returned, or no stock changes')
            [CompletionResult]::new('--location', '--location', [CompletionResultType]::ParameterName, 'Location that gets the returned units [default: where they shipped from]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;cancel' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; `other` if nothing is given: customer, declined, fraud, inventory, staff, other')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--refund', '--refund', [CompletionResultType]::ParameterName, 'Refund what was paid')
            [CompletionResult]::new('--no-restock', '--no-restock', [CompletionResultType]::ParameterName, 'Do not put the units back into stock')
            break
        }
        'consign;order;actions' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;explain' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;can' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;assert' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;order;wait' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--for', '--for', [CompletionResultType]::ParameterName, 'Key of `order show -o json` and its value; KEY!=VALUE waits until it differs; repeatable')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Maximum number of seconds to wait; 0 checks once')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;service' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('inbox', 'inbox', [CompletionResultType]::ParameterValue, 'List the fulfillment orders that wait for a service, oldest first')
            [CompletionResult]::new('respond', 'respond', [CompletionResultType]::ParameterValue, 'Accept or reject a request of the merchant')
            [CompletionResult]::new('ship', 'ship', [CompletionResultType]::ParameterValue, 'Ship an accepted request (legacy: complete it)')
            [CompletionResult]::new('progress', 'progress', [CompletionResultType]::ParameterValue, 'Report that a legacy service has started on a request')
            [CompletionResult]::new('close', 'close', [CompletionResultType]::ParameterValue, 'Give up the rest of an accepted request (legacy: report a failure)')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a fulfillment service and its location')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the fulfillment services')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a fulfillment service')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change a fulfillment service')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a fulfillment service')
            break
        }
        'consign;service;inbox' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--pending', '--pending', [CompletionResultType]::ParameterName, 'Only fulfillment orders that wait for this [default: all]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;service;respond' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--pending', '--pending', [CompletionResultType]::ParameterName, 'Kind of request to answer; always give it in scripts')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Service that answers, if several could')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why a fulfillment request is rejected; `other` if nothing is given: incorrect_address, inventory_out_of_stock, ineligible_product, undeliverable_destination, international_shipping_unavailable, incorrect_product_info, missing_customs_info, invalid_sku, payment_declined, package_preference_not_set, invalid_contact_information, order_too_large, merchant_blocked_or_suspended, other')
            [CompletionResult]::new('--message', '--message', [CompletionResultType]::ParameterName, 'Message to the merchant: text, @FILE or - for standard input')
            [CompletionResult]::new('--ship-date', '--ship-date', [CompletionResultType]::ParameterName, 'Day on which the accepted request will ship')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Answer every open request of the service')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Accept the request')
            [CompletionResult]::new('--reject', '--reject', [CompletionResultType]::ParameterName, 'Reject the request')
            break
        }
        'consign;service;ship' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Service that ships, if several could')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Line to ship (all units, or SKU=QTY); repeatable')
            [CompletionResult]::new('--tracking-number', '--tracking-number', [CompletionResultType]::ParameterName, 'Tracking number of a parcel; repeatable')
            [CompletionResult]::new('--carrier', '--carrier', [CompletionResultType]::ParameterName, 'Carrier of the parcels, such as UPS')
            [CompletionResult]::new('--tracking-url', '--tracking-url', [CompletionResultType]::ParameterName, 'Tracking address (URL) of a parcel, in the order of the numbers; repeatable')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--notify-customer', '--notify-customer', [CompletionResultType]::ParameterName, 'Notify the customer')
            [CompletionResult]::new('--late', '--late', [CompletionResultType]::ParameterName, 'Report units that left after they had been reverted')
            [CompletionResult]::new('--adjust-stock', '--adjust-stock', [CompletionResultType]::ParameterName, 'With --late: take the units out of stock')
            break
        }
        'consign;service;progress' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Service that reports, if several could')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;service;close' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Service that gives up, if several could')
            [CompletionResult]::new('--message', '--message', [CompletionResultType]::ParameterName, 'Message to the merchant: text, @FILE or - for standard input')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;service;add' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Display name [default: the handle]')
            [CompletionResult]::new('--workflow', '--workflow', [CompletionResultType]::ParameterName, 'Workflow: a new service answers requests, a legacy one does not')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--single-location', '--single-location', [CompletionResultType]::ParameterName, 'Single-location service: its stock is at its own location only')
            break
        }
        'consign;service;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;service;show' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;service;set' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Display name; an empty one means the handle')
            [CompletionResult]::new('--workflow', '--workflow', [CompletionResultType]::ParameterName, 'Workflow: a new service answers requests, a legacy one does not')
            [CompletionResult]::new('--single-location', '--single-location', [CompletionResultType]::ParameterName, 'Whether it is a single-location service')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;service;remove' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--transfer-to', '--transfer-to', [CompletionResultType]::ParameterName, 'Location to move its open fulfillment orders and its stock to')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;fulfillment' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the fulfillments of all orders, or of one')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a fulfillment')
            [CompletionResult]::new('track', 'track', [CompletionResultType]::ParameterValue, 'Replace the tracking of a fulfillment')
            [CompletionResult]::new('event', 'event', [CompletionResultType]::ParameterValue, 'Record what the carrier reports about a fulfillment')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Cancel a fulfillment: its units have to be shipped again')
            [CompletionResult]::new('carriers', 'carriers', [CompletionResultType]::ParameterValue, 'List the known carriers and their tracking addresses')
            break
        }
        'consign;fulfillment;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;fulfillment;show' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;fulfillment;track' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--tracking-number', '--tracking-number', [CompletionResultType]::ParameterName, 'Tracking number of a parcel; repeatable')
            [CompletionResult]::new('--carrier', '--carrier', [CompletionResultType]::ParameterName, 'Carrier of the parcels, such as UPS')
            [CompletionResult]::new('--tracking-url', '--tracking-url', [CompletionResultType]::ParameterName, 'Tracking address (URL) of a parcel, in the order of the numbers; repeatable')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Service that reports it [default: the merchant does]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--notify-customer', '--notify-customer', [CompletionResultType]::ParameterName, 'Notify the customer')
            break
        }
        'consign;fulfillment;event' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--happened-at', '--happened-at', [CompletionResultType]::ParameterName, 'When it happened [default: now]')
            [CompletionResult]::new('--message', '--message', [CompletionResultType]::ParameterName, 'Message of the carrier: text, @FILE or - for standard input')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Service that reports it [default: the merchant does]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;fulfillment;cancel' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Service that cancels it [default: the merchant does]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;fulfillment;carriers' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;inventory' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set the units on hand of a SKU at a location')
            [CompletionResult]::new('adjust', 'adjust', [CompletionResultType]::ParameterValue, 'Adjust the units on hand of a SKU at a location')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the stock')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'List the counts and adjustments of the stock, oldest first')
            break
        }
        'consign;inventory;set' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--location', '--location', [CompletionResultType]::ParameterName, 'Location')
            [CompletionResult]::new('--on-hand', '--on-hand', [CompletionResultType]::ParameterName, 'Units on hand')
            [CompletionResult]::new('--unavailable', '--unavailable', [CompletionResultType]::ParameterName, 'Units on hand that cannot be sold [default: unchanged]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;inventory;adjust' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--location', '--location', [CompletionResultType]::ParameterName, 'Location')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Units to add (5), or to take away (-5)')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Reason: text, @FILE or - for standard input')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;inventory;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--sku', '--sku', [CompletionResultType]::ParameterName, 'Only this SKU')
            [CompletionResult]::new('--location', '--location', [CompletionResultType]::ParameterName, 'Only this location')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;inventory;history' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--location', '--location', [CompletionResultType]::ParameterName, 'Only counts at this location')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Only counts at this time or later')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;location' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a location of your own')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the locations, oldest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a location')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change a location')
            break
        }
        'consign;location;add' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Display name [default: the handle]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;location;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;location;show' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;location;set' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Display name; an empty one means the handle')
            [CompletionResult]::new('--active', '--active', [CompletionResultType]::ParameterName, 'Whether it takes new fulfillment orders')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;notification' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the notifications to services and customers')
            break
        }
        'consign;notification;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only notifications to this party: service:HANDLE or customer')
            [CompletionResult]::new('--since-seq', '--since-seq', [CompletionResultType]::ParameterName, 'Only notifications after this sequence number')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;config' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Read a setting')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change a setting')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all settings')
            break
        }
        'consign;config;get' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;config;set' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;config;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;batch' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--key-prefix', '--key-prefix', [CompletionResultType]::ParameterName, 'Key P:ID for every line without a key of its own')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--each', '--each', [CompletionResultType]::ParameterName, 'One transaction a line, answered at once; stops at the first failure')
            [CompletionResult]::new('--keep-going', '--keep-going', [CompletionResultType]::ParameterName, 'With --each: continue after a failure (exit 7)')
            break
        }
        'consign;export' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Shape of the output: consign (for restore) or shopify')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;restore' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;backup' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;check' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--deep', '--deep', [CompletionResultType]::ParameterName, 'Also check the file itself and the hash chain of the journal')
            break
        }
        'consign;info' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;schema' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;completions' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;version' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database file [env: CONSIGN_DB] [default: consign.db]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields; `--fields help` lists them')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Current time: RFC 3339 with offset, or @UNIXSECONDS [env: CONSIGN_AT]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Idempotency key: a command repeated with the same key is done once')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]')
            [CompletionResult]::new('--busy-timeout', '--busy-timeout', [CompletionResultType]::ParameterName, 'Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would happen and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notices, and no table of a writing command')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print this help')
            break
        }
        'consign;help' {
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Create the database')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'Show one order from start to end, on a temporary database')
            [CompletionResult]::new('order', 'order', [CompletionResultType]::ParameterValue, 'Take in orders, request their fulfillment, ship them and change them')
            [CompletionResult]::new('service', 'service', [CompletionResultType]::ParameterValue, 'Keep fulfillment services, and act as one of them')
            [CompletionResult]::new('fulfillment', 'fulfillment', [CompletionResultType]::ParameterValue, 'Follow shipments: tracking, what the carrier reports, cancellation')
            [CompletionResult]::new('inventory', 'inventory', [CompletionResultType]::ParameterValue, 'Keep the stock of each SKU at each location')
            [CompletionResult]::new('location', 'location', [CompletionResultType]::ParameterValue, 'Keep the locations that ship')
            [CompletionResult]::new('notification', 'notification', [CompletionResultType]::ParameterValue, 'Read the notifications to services and customers')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Read and change the shop''s settings')
            [CompletionResult]::new('batch', 'batch', [CompletionResultType]::ParameterValue, 'Run many commands, given as JSON lines')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Export the whole shop, or some orders, as JSON lines')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Restore an export into a new database')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Copy the database to a new file while it is in use')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check the database against its journal')
            [CompletionResult]::new('info', 'info', [CompletionResultType]::ParameterValue, 'Show the path, size and contents of the database')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of a kind of document')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completion script for a shell')
            [CompletionResult]::new('version', 'version', [CompletionResultType]::ParameterValue, 'Show the version of consign')
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
