-- What records can be found by and counted by beyond what they had; the rows that are there are
-- filled next, from what they say.
-- sort_day is first_day, and after all days where that is not known; place is named where its
-- position is known.
ALTER TABLE record ADD COLUMN mode TEXT;
ALTER TABLE record ADD COLUMN attribution TEXT NOT NULL DEFAULT 'none';
ALTER TABLE record ADD COLUMN sort_day TEXT NOT NULL DEFAULT '9999-12-31';
ALTER TABLE record ADD COLUMN place TEXT;
ALTER TABLE record ADD COLUMN latitude DOUBLE PRECISION;
ALTER TABLE record ADD COLUMN longitude DOUBLE PRECISION;
CREATE INDEX record_order ON record (kind, sort_day, number);

CREATE TABLE record_context (
  record BIGINT NOT NULL REFERENCES record (number) ON DELETE CASCADE,
  context TEXT NOT NULL,
  PRIMARY KEY (record, context)
) ${keyed};
CREATE INDEX record_context_context ON record_context (context, record);
