CREATE TABLE shop (
  id INTEGER PRIMARY KEY,
  document TEXT NOT NULL,
  given TEXT NOT NULL,
  next_order_number INTEGER NOT NULL,
  clock TEXT
) STRICT;

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  source_id TEXT,
  created_at TEXT NOT NULL,
  financial_status TEXT NOT NULL,
  fulfillment_status TEXT NOT NULL,
  total_price TEXT NOT NULL,
  remaining_quantity INTEGER NOT NULL,
  services TEXT NOT NULL,
  locations TEXT NOT NULL,
  banners TEXT NOT NULL,
  tags TEXT NOT NULL,
  email TEXT,
  cancelled_at TEXT,
  last_event_at TEXT NOT NULL,
  listed TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX orders_by_source ON orders (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE document (
  order_id INTEGER PRIMARY KEY,
  document TEXT NOT NULL
) STRICT;

CREATE TABLE open_work (
  order_id INTEGER NOT NULL,
  is_shipment INTEGER NOT NULL,
  number INTEGER NOT NULL,
  location TEXT NOT NULL,
  waits_for TEXT,
  waits_since_seq INTEGER,
  waits_since TEXT,
  due TEXT,
  requested_before INTEGER NOT NULL,
  note TEXT,
  units TEXT NOT NULL,
  awaited TEXT,
  PRIMARY KEY (order_id, is_shipment, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX open_work_by_location ON open_work (location, waits_for, waits_since_seq);

CREATE TABLE shipment (
  order_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  status TEXT NOT NULL,
  shipment_status TEXT,
  location TEXT NOT NULL,
  created_at TEXT NOT NULL,
  shipped_at TEXT,
  PRIMARY KEY (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE look_up (
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  order_id INTEGER NOT NULL,
  PRIMARY KEY (kind, value, order_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock (
  sku TEXT NOT NULL,
  location TEXT NOT NULL,
  on_hand INTEGER NOT NULL,
  committed INTEGER NOT NULL,
  unavailable INTEGER NOT NULL,
  PRIMARY KEY (sku, location)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  type TEXT NOT NULL,
  order_id INTEGER,
  fulfillment_order INTEGER,
  fulfillment INTEGER,
  note TEXT,
  payload TEXT NOT NULL,
  origin TEXT,
  hash BLOB NOT NULL,
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
  key TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL,
  answer TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  target TEXT NOT NULL,
  state TEXT NOT NULL,
  next_at TEXT,
  document TEXT NOT NULL
) STRICT;

CREATE INDEX delivery_waiting ON delivery (target, next_at, id) WHERE next_at IS NOT NULL;

CREATE TABLE delivery_target (
  target TEXT PRIMARY KEY,
  claimed INTEGER,
  claimed_until INTEGER,
  failures INTEGER NOT NULL,
  disabled_at TEXT
) STRICT, WITHOUT ROWID;
