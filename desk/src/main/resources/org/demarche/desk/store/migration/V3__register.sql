-- Registers of arms transfers, as their users import them. Volumes are decimal text.

CREATE TABLE register_file (
  number ${serial},
  sha256 TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  register TEXT NOT NULL,
  shape TEXT NOT NULL,
  encoding TEXT NOT NULL,
  generated TEXT,
  -- The day of which it tells: when it was made, else the end of its last year.
  as_of TEXT NOT NULL,
  imported TEXT NOT NULL,
  line_count BIGINT NOT NULL,
  row_count BIGINT NOT NULL,
  repaired BIGINT NOT NULL,
  reported BIGINT NOT NULL,
  first_year BIGINT,
  last_year BIGINT
);

-- Of whom a file tells.
CREATE TABLE register_file_party (
  file BIGINT NOT NULL REFERENCES register_file (number),
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (file, role, name)
);

CREATE TABLE register_row (
  number ${serial},
  file BIGINT NOT NULL REFERENCES register_file (number),
  register TEXT NOT NULL,
  key TEXT NOT NULL,
  supplier TEXT NOT NULL,
  recipient TEXT NOT NULL,
  designation TEXT NOT NULL,
  description TEXT NOT NULL,
  category TEXT NOT NULL,
  order_year BIGINT,
  order_year_estimate BOOLEAN,
  ordered BIGINT,
  ordered_estimate BOOLEAN,
  arrived BIGINT,
  arrived_estimate BOOLEAN,
  condition TEXT NOT NULL,
  local_production BOOLEAN,
  volume_new TEXT,
  volume_unit TEXT,
  volume_ordered TEXT,
  volume_delivered TEXT,
  comments TEXT NOT NULL,
  origin TEXT NOT NULL,
  via TEXT NOT NULL,
  -- The same for rows that are likely one deal under two keys; a digest of all but the deliveries.
  about TEXT NOT NULL,
  digest BIGINT NOT NULL,
  -- A digest of the deal as it counts, deliveries of all files included, now and before the last
  -- import; null where the row does not count, since a newer file knows better.
  shown BIGINT,
  shown_before BIGINT,
  UNIQUE (file, key)
);
CREATE INDEX register_row_key ON register_row (register, key);
CREATE INDEX register_row_parties ON register_row (recipient, supplier);

CREATE TABLE register_delivery (
  number ${serial},
  deal BIGINT NOT NULL REFERENCES register_row (number) ON DELETE CASCADE,
  year BIGINT,
  year_estimate BOOLEAN,
  amount BIGINT,
  amount_estimate BOOLEAN,
  volume TEXT,
  digest BIGINT NOT NULL,
  -- Whether no newer file tells of these parties and this year.
  counts BOOLEAN NOT NULL
);
CREATE INDEX register_delivery_deal ON register_delivery (deal, year);
