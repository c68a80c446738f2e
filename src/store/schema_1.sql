CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE location (
  id INTEGER PRIMARY KEY,
  handle TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  active INTEGER NOT NULL,
  service TEXT,
  workflow TEXT CHECK (workflow IN ('new', 'legacy')),
  single_location INTEGER
) STRICT;

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
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  source_id TEXT,
  created_at TEXT NOT NULL,
  financial_status TEXT NOT NULL
    CHECK (instr(' pending authorized partially_paid paid partially_refunded refunded voided expired ', ' ' || financial_status || ' ')),
  fulfillment_status TEXT NOT NULL
    CHECK (instr(' unfulfilled in_progress partially_fulfilled fulfilled on_hold not_required ', ' ' || fulfillment_status || ' ')),
  currency TEXT NOT NULL,
  total_price TEXT NOT NULL,
  remaining_quantity INTEGER NOT NULL CHECK (remaining_quantity >= 0),
  services TEXT NOT NULL,
  banners TEXT NOT NULL,
  paid_at TEXT,
  paid_amount TEXT NOT NULL,
  cancelled_at TEXT,
  cancel_reason TEXT
    CHECK (instr(' customer declined fraud inventory staff other ', ' ' || cancel_reason || ' ')),
  email TEXT,
  last_fulfillment INTEGER NOT NULL,
  last_refund INTEGER NOT NULL,
  name_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE UNIQUE INDEX orders_by_source ON orders (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE line_item (
  order_id INTEGER NOT NULL REFERENCES orders (id),
  number INTEGER NOT NULL,
  source_id TEXT,
  sku TEXT NOT NULL,
  title TEXT NOT NULL,
  requires_shipping INTEGER NOT NULL,
  price TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  removed INTEGER NOT NULL CHECK (removed BETWEEN 0 AND quantity),
  PRIMARY KEY (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE fulfillment_order (
  order_id INTEGER NOT NULL REFERENCES orders (id),
  number INTEGER NOT NULL,
  location TEXT NOT NULL REFERENCES location (handle),
  status TEXT NOT NULL
    CHECK (instr(' open in_progress on_hold incomplete closed ', ' ' || status || ' ')),
  request_status TEXT NOT NULL
    CHECK (instr(' unsubmitted submitted accepted rejected cancellation_requested cancellation_accepted cancellation_rejected closed ', ' ' || request_status || ' ')),
  waits_for TEXT
    CHECK (instr(' fulfillment cancellation shipment ', ' ' || waits_for || ' ')),
  waits_since_seq INTEGER,
  waits_since TEXT,
  hold_reason TEXT
    CHECK (instr(' awaiting_payment high_risk_of_fraud incorrect_address inventory_out_of_stock unknown_delivery_date awaiting_return_items other ', ' ' || hold_reason || ' ')),
  hold_note TEXT,
  held_at TEXT,
  replaces INTEGER,
  requested_before INTEGER NOT NULL,
  moved INTEGER NOT NULL,
  taken_from INTEGER NOT NULL,
  last_request INTEGER NOT NULL,
  PRIMARY KEY (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX open_work ON fulfillment_order (location, waits_for, waits_since_seq) WHERE status <> 'closed';

CREATE TABLE fulfillment_order_line (
  order_id INTEGER NOT NULL,
  fulfillment_order INTEGER NOT NULL,
  line INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  remaining INTEGER NOT NULL CHECK (remaining BETWEEN 0 AND quantity),
  taken_back INTEGER NOT NULL CHECK (taken_back >= 0),
  late_shipped INTEGER NOT NULL CHECK (late_shipped BETWEEN 0 AND taken_back),
  PRIMARY KEY (order_id, fulfillment_order, line),
  FOREIGN KEY (order_id, fulfillment_order) REFERENCES fulfillment_order (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE request (
  order_id INTEGER NOT NULL,
  fulfillment_order INTEGER NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('fulfillment', 'cancellation')),
  message TEXT,
  notify_customer INTEGER NOT NULL,
  sent_at TEXT NOT NULL,
  answer TEXT
    CHECK (instr(' accepted rejected cancelled reverted moot completed failed ', ' ' || answer || ' ')),
  answer_reason TEXT
    CHECK (instr(' incorrect_address inventory_out_of_stock ineligible_product undeliverable_destination international_shipping_unavailable incorrect_product_info missing_customs_info invalid_sku payment_declined package_preference_not_set invalid_contact_information order_too_large merchant_blocked_or_suspended other ', ' ' || answer_reason || ' ')),
  answer_message TEXT,
  ship_date TEXT,
  answered_at TEXT,
  PRIMARY KEY (order_id, fulfillment_order, number),
  FOREIGN KEY (order_id, fulfillment_order) REFERENCES fulfillment_order (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE fulfillment (
  order_id INTEGER NOT NULL REFERENCES orders (id),
  number INTEGER NOT NULL,
  source_id TEXT,
  status TEXT NOT NULL
    CHECK (instr(' success cancelled pending open failure ', ' ' || status || ' ')),
  made_by TEXT NOT NULL CHECK (made_by IN ('merchant', 'service')),
  marked_as_fulfilled INTEGER NOT NULL,
  location TEXT NOT NULL REFERENCES location (handle),
  tracking TEXT NOT NULL,
  notify_customer INTEGER NOT NULL,
  shipment_status TEXT
    CHECK (instr(' label_purchased label_printed ready_for_pickup confirmed in_transit carrier_picked_up out_for_delivery attempted_delivery delayed delivered failure ', ' ' || shipment_status || ' ')),
  created_at TEXT NOT NULL,
  PRIMARY KEY (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE fulfillment_line (
  order_id INTEGER NOT NULL,
  fulfillment INTEGER NOT NULL,
  position INTEGER NOT NULL,
  line INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  fulfillment_order INTEGER,
  returned INTEGER NOT NULL CHECK (returned BETWEEN 0 AND quantity),
  PRIMARY KEY (order_id, fulfillment, position),
  FOREIGN KEY (order_id, fulfillment) REFERENCES fulfillment (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE refund (
  order_id INTEGER NOT NULL REFERENCES orders (id),
  number INTEGER NOT NULL,
  source_id TEXT,
  created_at TEXT NOT NULL,
  amount TEXT NOT NULL,
  PRIMARY KEY (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE refund_line (
  order_id INTEGER NOT NULL,
  refund INTEGER NOT NULL,
  position INTEGER NOT NULL,
  line INTEGER NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  restock TEXT NOT NULL
    CHECK (instr(' cancel return none ', ' ' || restock || ' ')),
  PRIMARY KEY (order_id, refund, position),
  FOREIGN KEY (order_id, refund) REFERENCES refund (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  type TEXT NOT NULL,
  order_id INTEGER NOT NULL REFERENCES orders (id),
  fulfillment_order INTEGER,
  fulfillment INTEGER,
  note TEXT,
  payload TEXT NOT NULL,
  hash BLOB NOT NULL
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
