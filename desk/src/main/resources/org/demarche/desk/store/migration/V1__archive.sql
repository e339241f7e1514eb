-- The archive. Placeholders: ${serial}, a key that counts up. Days and instants are ISO 8601 text,
-- which sorts as time does; texts are coded as StoredText says.

-- How often anything has changed; whoever writes takes the next numbers from it, one at a time.
CREATE TABLE version_clock (
  value BIGINT NOT NULL
);
INSERT INTO version_clock (value) VALUES (0);

CREATE TABLE article (
  number ${serial},
  id TEXT NOT NULL UNIQUE,
  title TEXT,
  text TEXT NOT NULL,
  published TEXT,
  url TEXT,
  source TEXT,
  extra TEXT NOT NULL,
  language TEXT NOT NULL,
  origin TEXT NOT NULL,
  received TEXT NOT NULL,
  state TEXT NOT NULL,
  lexicon TEXT,
  coder TEXT,
  family TEXT NOT NULL,
  version BIGINT NOT NULL
);
CREATE UNIQUE INDEX article_version ON article (version);
CREATE INDEX article_published ON article (published, number);
CREATE INDEX article_family ON article (family);
CREATE INDEX article_coding ON article (state, lexicon, coder);

-- By what an article is known again: its id, its URL, the digest of its text.
CREATE TABLE article_name (
  name TEXT PRIMARY KEY,
  article BIGINT NOT NULL REFERENCES article (number)
);
CREATE INDEX article_name_article ON article_name (article);

-- Records as they count: the machine's (machine), and what a person put in its place (reviewed).
-- The other columns are those of what counts.
CREATE TABLE record (
  number ${serial},
  article BIGINT NOT NULL REFERENCES article (number),
  key TEXT NOT NULL,
  position BIGINT NOT NULL,
  verdict TEXT NOT NULL,
  machine TEXT,
  reviewed TEXT,
  kind TEXT NOT NULL,
  type TEXT,
  status TEXT,
  modality TEXT NOT NULL,
  frame TEXT NOT NULL,
  weapon TEXT,
  category TEXT,
  first_day TEXT,
  last_day TEXT,
  link_group TEXT NOT NULL,
  UNIQUE (article, key)
);
CREATE INDEX record_kind ON record (kind, first_day);
CREATE INDEX record_type ON record (type, first_day);
CREATE INDEX record_weapon ON record (weapon);
CREATE INDEX record_day ON record (first_day);
CREATE INDEX record_group ON record (link_group, key);
CREATE INDEX record_frame ON record (frame);
CREATE INDEX record_verdict ON record (verdict);

CREATE TABLE record_party (
  record BIGINT NOT NULL REFERENCES record (number) ON DELETE CASCADE,
  role TEXT NOT NULL,
  party TEXT NOT NULL,
  code TEXT,
  name TEXT NOT NULL,
  PRIMARY KEY (record, role, party)
);
CREATE INDEX record_party_party ON record_party (party, record);
CREATE INDEX record_party_code ON record_party (code, record);

-- What coding passed over, as the output writes it.
CREATE TABLE coding_problem (
  article BIGINT NOT NULL REFERENCES article (number),
  position BIGINT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (article, position)
);

-- Every decision of a person, in order; nothing here is ever changed or deleted.
CREATE TABLE review (
  number ${serial},
  article BIGINT NOT NULL REFERENCES article (number),
  key TEXT NOT NULL,
  decision TEXT NOT NULL,
  body TEXT,
  reviewer TEXT NOT NULL,
  decided TEXT NOT NULL,
  note TEXT
);
CREATE INDEX review_record ON review (article, key, number);

-- What could not be taken in, and why.
CREATE TABLE quarantine (
  number ${serial},
  place TEXT NOT NULL,
  article TEXT,
  reason TEXT NOT NULL,
  remedy TEXT NOT NULL,
  seen TEXT NOT NULL,
  UNIQUE (place, reason)
);

-- Groups of reports that must be linked anew.
CREATE TABLE stale_group (
  name TEXT PRIMARY KEY
);
