CREATE TABLE shop (
  id INTEGER PRIMARY KEY,
  document TEXT,
  given TEXT,
  next_order_number INTEGER,
  clock TEXT
) STRICT;

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  name TEXT,
  source_id TEXT,
  created_at TEXT,
  financial_status TEXT,
  fulfillment_status TEXT,
  total_price TEXT,
  remaining_quantity INTEGER,
  services TEXT,
  locations TEXT,
  banners TEXT,
  tags TEXT,
  email TEXT,
  cancelled_at TEXT,
  last_event_at TEXT,
  listed TEXT,
  name_key TEXT UNIQUE
) STRICT;

CREATE INDEX orders_by_source ON orders (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE document (
  order_id INTEGER PRIMARY KEY,
  document TEXT
) STRICT;

CREATE TABLE open_work (
  order_id INTEGER,
  is_shipment INTEGER,
  number INTEGER,
  location TEXT,
  waits_for TEXT,
  waits_since_seq INTEGER,
  waits_since TEXT,
  due TEXT,
  requested_before INTEGER,
  note TEXT,
  units TEXT,
  awaited TEXT,
  PRIMARY KEY (order_id, is_shipment, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX open_work_by_location ON open_work (location, waits_for, waits_since_seq);

CREATE TABLE shipment (
  order_id INTEGER,
  number INTEGER,
  status TEXT,
  shipment_status TEXT,
  location TEXT,
  created_at TEXT,
  shipped_at TEXT,
  PRIMARY KEY (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE look_up (
  kind TEXT,
  value TEXT,
  order_id INTEGER,
  PRIMARY KEY (kind, value, order_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock (
  sku TEXT,
  location TEXT,
  on_hand INTEGER,
  committed INTEGER,
  unavailable INTEGER,
  updated_at INTEGER,
  PRIMARY KEY (sku, location)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  at TEXT,
  actor TEXT,
  type TEXT,
  order_id INTEGER,
  fulfillment_order INTEGER,
  fulfillment INTEGER,
  note TEXT,
  payload TEXT,
  origin TEXT,
  hash BLOB,
  told TEXT
) STRICT;

CREATE INDEX event_by_order ON event (order_id);

CREATE INDEX notification ON event (seq) WHERE told IS NOT NULL;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE idempotency_key (
  number INTEGER PRIMARY KEY,
  key TEXT UNIQUE,
  hash TEXT,
  answer TEXT,
  at TEXT
) STRICT;

CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  target TEXT,
  state TEXT,
  next_at TEXT,
  document TEXT
) STRICT;

CREATE INDEX delivery_waiting ON delivery (target, next_at, id) WHERE next_at IS NOT NULL;

CREATE TABLE delivery_target (
  target TEXT PRIMARY KEY,
  claimed INTEGER,
  claimed_until INTEGER,
  failures INTEGER,
  disabled_at TEXT
) STRICT, WITHOUT ROWID;
