-- Review: what waits, who looks at what, what two people say of one record.
-- Placeholders: ${serial}, a key that counts up.

CREATE INDEX record_by_key ON record (key);

-- The machine's records and how doubtful they are; derived, can be made again. own: points of the
-- record's own; doubt: with those of its frame; draw: a number drawn for it, by which samples are
-- taken; reasons: names of Reason, parted by commas.
CREATE TABLE review_item (
  article BIGINT NOT NULL REFERENCES article (number),
  key TEXT NOT NULL,
  verdict TEXT NOT NULL,
  kind TEXT NOT NULL,
  type TEXT,
  frame TEXT NOT NULL,
  reasons TEXT NOT NULL,
  own BIGINT NOT NULL,
  doubt BIGINT NOT NULL,
  draw BIGINT NOT NULL,
  PRIMARY KEY (article, key)
);
CREATE INDEX review_item_doubt ON review_item (verdict, doubt, draw);
CREATE INDEX review_item_draw ON review_item (verdict, draw);
CREATE INDEX review_item_frame ON review_item (frame, verdict, draw);

-- The version of the archive up to which the items above are right.
CREATE TABLE review_progress (
  version BIGINT NOT NULL
);
INSERT INTO review_progress (version) VALUES (0);

-- Records that a reviewer has before them, or has put off (skipped is 1), until when.
CREATE TABLE review_hold (
  article BIGINT NOT NULL REFERENCES article (number),
  key TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  skipped BIGINT NOT NULL,
  until TEXT NOT NULL,
  PRIMARY KEY (article, key, reviewer)
);

-- Of how many in a hundred records two people give their opinion; the last row counts.
CREATE TABLE review_share (
  number ${serial},
  percent BIGINT NOT NULL,
  chosen_by TEXT NOT NULL,
  chosen TEXT NOT NULL
);

-- What reviewers said of records that two of them look at; nothing here is ever changed or deleted.
-- fields: what a correction changes, parted by commas.
CREATE TABLE review_opinion (
  number ${serial},
  article BIGINT NOT NULL REFERENCES article (number),
  key TEXT NOT NULL,
  decision TEXT NOT NULL,
  body TEXT,
  fields TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  given TEXT NOT NULL,
  note TEXT
);
CREATE INDEX review_opinion_record ON review_opinion (article, key, number);
CREATE INDEX review_opinion_reviewer ON review_opinion (reviewer, number);
