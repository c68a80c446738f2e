CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE location (
  id INTEGER PRIMARY KEY,
  handle TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE service (
  handle TEXT PRIMARY KEY REFERENCES location (handle),
  name TEXT NOT NULL,
  workflow TEXT NOT NULL CHECK (workflow IN ('new', 'legacy')),
  single_location INTEGER NOT NULL CHECK (single_location IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE stock (
  sku TEXT NOT NULL,
  location TEXT NOT NULL REFERENCES location (handle),
  on_hand INTEGER NOT NULL,
  committed INTEGER NOT NULL CHECK (committed >= 0),
  unavailable INTEGER NOT NULL CHECK (unavailable >= 0),
  PRIMARY KEY (sku, location)
) STRICT, WITHOUT ROWID;

CREATE TABLE adjustment (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  sku TEXT NOT NULL,
  location TEXT NOT NULL REFERENCES location (handle),
  change INTEGER NOT NULL,
  reason TEXT
) STRICT;

CREATE TABLE orders (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  name TEXT NOT NULL,
  source_id TEXT,
  created_at TEXT NOT NULL,
  financial_status TEXT NOT NULL CHECK (financial_status IN ('pending', 'authorized', 'partially_paid', 'paid',
    'partially_refunded', 'refunded', 'voided', 'expired')),
  fulfillment_status TEXT NOT NULL CHECK (fulfillment_status IN ('unfulfilled', 'in_progress', 'partially_fulfilled',
    'fulfilled', 'on_hold', 'not_required')),
  currency TEXT NOT NULL,
  total_price TEXT NOT NULL,
  remaining_quantity INTEGER NOT NULL CHECK (remaining_quantity >= 0),
  services TEXT NOT NULL,
  banners TEXT NOT NULL,
  paid_at TEXT,
  paid_amount TEXT NOT NULL,
  cancelled_at TEXT,
  cancel_reason TEXT CHECK (cancel_reason IN ('customer', 'declined', 'fraud', 'inventory', 'staff', 'other')),
  email TEXT,
  last_fulfillment INTEGER NOT NULL CHECK (last_fulfillment >= 0),
  last_refund INTEGER NOT NULL CHECK (last_refund >= 0),
  name_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE UNIQUE INDEX orders_by_source ON orders (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE line_item (
  order_id INTEGER NOT NULL REFERENCES orders (id),
  number INTEGER NOT NULL CHECK (number > 0),
  source_id TEXT,
  sku TEXT NOT NULL,
  title TEXT NOT NULL,
  requires_shipping INTEGER NOT NULL CHECK (requires_shipping IN (0, 1)),
  price TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  removed INTEGER NOT NULL CHECK (removed BETWEEN 0 AND quantity),
  PRIMARY KEY (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE fulfillment_order (
  order_id INTEGER NOT NULL REFERENCES orders (id),
  number INTEGER NOT NULL CHECK (number > 0),
  location TEXT NOT NULL REFERENCES location (handle),
  status TEXT NOT NULL CHECK (status IN ('open', 'in_progress', 'on_hold', 'incomplete', 'closed')),
  request_status TEXT NOT NULL CHECK (request_status IN ('unsubmitted', 'submitted', 'accepted', 'rejected',
    'cancellation_requested', 'cancellation_accepted', 'cancellation_rejected', 'closed')),
  waits_for TEXT CHECK (waits_for IN ('fulfillment', 'cancellation', 'shipment')),
  waits_since_seq INTEGER CHECK ((waits_since_seq IS NULL) = (waits_for IS NULL)),
  waits_since TEXT CHECK ((waits_since IS NULL) = (waits_for IS NULL)),
  hold_reason TEXT CHECK (hold_reason IN ('awaiting_payment', 'high_risk_of_fraud', 'incorrect_address',
    'inventory_out_of_stock', 'unknown_delivery_date', 'awaiting_return_items', 'other')),
  hold_note TEXT,
  held_at TEXT CHECK ((held_at IS NULL) = (hold_reason IS NULL)),
  replaces INTEGER CHECK (replaces < number),
  requested_before INTEGER NOT NULL CHECK (requested_before IN (0, 1)),
  moved INTEGER NOT NULL CHECK (moved IN (0, 1)),
  taken_from INTEGER NOT NULL CHECK (taken_from IN (0, 1)),
  last_request INTEGER NOT NULL CHECK (last_request >= 0),
  PRIMARY KEY (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX open_work ON fulfillment_order (location, waits_for, waits_since_seq) WHERE status <> 'closed';

CREATE TABLE fulfillment_order_line (
  order_id INTEGER NOT NULL,
  fulfillment_order INTEGER NOT NULL,
  line INTEGER NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  remaining INTEGER NOT NULL CHECK (remaining BETWEEN 0 AND quantity),
  taken_back INTEGER NOT NULL CHECK (taken_back >= 0),
  late_shipped INTEGER NOT NULL CHECK (late_shipped BETWEEN 0 AND taken_back),
  PRIMARY KEY (order_id, fulfillment_order, line),
  FOREIGN KEY (order_id, fulfillment_order) REFERENCES fulfillment_order (order_id, number),
  FOREIGN KEY (order_id, line) REFERENCES line_item (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE request (
  order_id INTEGER NOT NULL,
  fulfillment_order INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('fulfillment', 'cancellation')),
  message TEXT,
  notify_customer INTEGER NOT NULL CHECK (notify_customer IN (0, 1)),
  sent_at TEXT NOT NULL,
  answer TEXT CHECK (answer IN ('accepted', 'rejected', 'cancelled', 'reverted', 'moot', 'completed', 'failed')),
  answer_reason TEXT CHECK (answer_reason IN ('incorrect_address', 'inventory_out_of_stock', 'ineligible_product',
    'undeliverable_destination', 'international_shipping_unavailable', 'incorrect_product_info',
    'missing_customs_info', 'invalid_sku', 'payment_declined', 'package_preference_not_set',
    'invalid_contact_information', 'order_too_large', 'merchant_blocked_or_suspended', 'other')),
  answer_message TEXT,
  ship_date TEXT,
  answered_at TEXT CHECK ((answered_at IS NULL) = (answer IS NULL)),
  PRIMARY KEY (order_id, fulfillment_order, number),
  FOREIGN KEY (order_id, fulfillment_order) REFERENCES fulfillment_order (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE fulfillment (
  order_id INTEGER NOT NULL REFERENCES orders (id),
  number INTEGER NOT NULL CHECK (number > 0),
  source_id TEXT,
  status TEXT NOT NULL CHECK (status IN ('success', 'cancelled', 'pending', 'open', 'failure')),
  made_by TEXT NOT NULL CHECK (made_by IN ('merchant', 'service')),
  marked_as_fulfilled INTEGER NOT NULL CHECK (marked_as_fulfilled IN (0, 1)),
  location TEXT NOT NULL REFERENCES location (handle),
  tracking TEXT NOT NULL,
  notify_customer INTEGER NOT NULL CHECK (notify_customer IN (0, 1)),
  shipment_status TEXT CHECK (shipment_status IN ('label_purchased', 'label_printed', 'ready_for_pickup', 'confirmed',
    'in_transit', 'carrier_picked_up', 'out_for_delivery', 'attempted_delivery', 'delayed', 'delivered', 'failure')),
  created_at TEXT NOT NULL,
  PRIMARY KEY (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE fulfillment_line (
  order_id INTEGER NOT NULL,
  fulfillment INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  line INTEGER NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  fulfillment_order INTEGER,
  returned INTEGER NOT NULL CHECK (returned BETWEEN 0 AND quantity),
  PRIMARY KEY (order_id, fulfillment, position),
  FOREIGN KEY (order_id, fulfillment) REFERENCES fulfillment (order_id, number),
  FOREIGN KEY (order_id, line) REFERENCES line_item (order_id, number),
  FOREIGN KEY (order_id, fulfillment_order) REFERENCES fulfillment_order (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE refund (
  order_id INTEGER NOT NULL REFERENCES orders (id),
  number INTEGER NOT NULL CHECK (number > 0),
  source_id TEXT,
  created_at TEXT NOT NULL,
  amount TEXT NOT NULL,
  PRIMARY KEY (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE refund_line (
  order_id INTEGER NOT NULL,
  refund INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  line INTEGER NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  restock TEXT NOT NULL CHECK (restock IN ('cancel', 'return', 'none')),
  PRIMARY KEY (order_id, refund, position),
  FOREIGN KEY (order_id, refund) REFERENCES refund (order_id, number),
  FOREIGN KEY (order_id, line) REFERENCES line_item (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  type TEXT NOT NULL,
  order_id INTEGER NOT NULL REFERENCES orders (id),
  fulfillment_order INTEGER,
  fulfillment INTEGER,
  note TEXT,
  payload TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX event_by_order ON event (order_id);

CREATE INDEX notification ON event (seq) WHERE type IN ('fulfillment_request_submitted', 'fulfillment_pending',
  'cancellation_request_submitted', 'customer_notified');

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE idempotency_key (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL,
  answer TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
