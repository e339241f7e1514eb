-- Parties as people name them. What the machine and reviewers wrote stays as it is; where a party of
-- it has been merged or renamed, record.named holds the record as it counts.
ALTER TABLE record ADD COLUMN named TEXT;

-- What an article says of a party: its words, who acts for it, and that person's office.
ALTER TABLE record_party ADD COLUMN words TEXT;
ALTER TABLE record_party ADD COLUMN person TEXT;
ALTER TABLE record_party ADD COLUMN office TEXT;

-- All parties that a record names anywhere, as they were coded: who a decision is about.
CREATE TABLE record_coded (
  record BIGINT NOT NULL REFERENCES record (number) ON DELETE CASCADE,
  party TEXT NOT NULL,
  PRIMARY KEY (record, party)
) ${keyed};
CREATE INDEX record_coded_party ON record_coded (party, record);

-- What people decided about parties, in order; nothing here is ever changed or deleted. Parties
-- stand as they are coded, so that a decision means the same whatever else has been decided.
CREATE TABLE party_decision (
  number ${serial},
  kind TEXT NOT NULL,
  subject TEXT,
  subject_code TEXT,
  subject_name TEXT,
  other TEXT,
  other_code TEXT,
  other_name TEXT,
  name TEXT,
  undone BIGINT REFERENCES party_decision (number),
  decider TEXT NOT NULL,
  decided TEXT NOT NULL
);

-- What a coded party counts as, by the decisions that hold; derived from them.
CREATE TABLE party_name (
  coded TEXT PRIMARY KEY,
  root TEXT NOT NULL,
  party TEXT NOT NULL,
  id TEXT,
  code TEXT,
  name TEXT NOT NULL
);
CREATE INDEX party_name_party ON party_name (party);
