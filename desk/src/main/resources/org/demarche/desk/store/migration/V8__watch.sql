-- Searches that people keep, and what those that watch have found. Instants and days are ISO 8601
-- text. Placeholders: ${serial}, a key that counts up; ${keyed}, of a table whose rows lie in its key.

-- address: what is asked for, as it stands behind the question mark of an address.
CREATE TABLE saved_search (
  number ${serial},
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  owner TEXT NOT NULL,
  shared BOOLEAN NOT NULL,
  created TEXT NOT NULL
);
CREATE INDEX saved_search_owner ON saved_search (owner);

-- begun: number of the last article that was there before; reached: up to which change of the
-- archive it has looked; seen: the last item that its owner has seen;
-- mailed: the last day whose digest has been written.
CREATE TABLE watch_list (
  number ${serial},
  search BIGINT NOT NULL UNIQUE REFERENCES saved_search (number),
  token TEXT NOT NULL UNIQUE,
  hook TEXT,
  secret TEXT NOT NULL,
  digest BOOLEAN NOT NULL,
  begun BIGINT NOT NULL,
  reached BIGINT NOT NULL,
  seen BIGINT NOT NULL,
  mailed TEXT,
  trouble TEXT
);

-- An article that brought something new; again: it had been found before and now reports more.
CREATE TABLE watch_item (
  number ${serial},
  watch BIGINT NOT NULL REFERENCES watch_list (number) ON DELETE CASCADE,
  article BIGINT NOT NULL REFERENCES article (number),
  found TEXT NOT NULL,
  day TEXT NOT NULL,
  again BOOLEAN NOT NULL,
  sentence TEXT NOT NULL
);
CREATE INDEX watch_item_watch ON watch_item (watch, number);
CREATE INDEX watch_item_day ON watch_item (watch, day, number);
CREATE INDEX watch_item_article ON watch_item (watch, article);

CREATE TABLE watch_item_record (
  watch BIGINT NOT NULL REFERENCES watch_list (number) ON DELETE CASCADE,
  key TEXT NOT NULL,
  item BIGINT NOT NULL REFERENCES watch_item (number) ON DELETE CASCADE,
  PRIMARY KEY (watch, key)
) ${keyed};
CREATE INDEX watch_item_record_item ON watch_item_record (item);

-- How a case stood before the article and with it; was is null for a case that begins with it.
CREATE TABLE watch_item_case (
  item BIGINT NOT NULL REFERENCES watch_item (number) ON DELETE CASCADE,
  arms_case TEXT NOT NULL,
  name TEXT NOT NULL,
  was TEXT,
  status TEXT NOT NULL,
  contradictions BIGINT NOT NULL,
  PRIMARY KEY (item, arms_case)
) ${keyed};

-- What is to be sent to other programs; state: WAITING, DELIVERED, GIVEN_UP.
CREATE TABLE hook_delivery (
  number ${serial},
  watch BIGINT NOT NULL REFERENCES watch_list (number) ON DELETE CASCADE,
  id TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL,
  state TEXT NOT NULL,
  due TEXT NOT NULL,
  tries BIGINT NOT NULL,
  made TEXT NOT NULL
);
CREATE INDEX hook_delivery_due ON hook_delivery (state, due);
CREATE INDEX hook_delivery_watch ON hook_delivery (watch, number);

-- Every try; status is null where there was no answer.
CREATE TABLE hook_attempt (
  number ${serial},
  delivery BIGINT NOT NULL REFERENCES hook_delivery (number) ON DELETE CASCADE,
  tried TEXT NOT NULL,
  status BIGINT,
  outcome TEXT NOT NULL,
  millis BIGINT NOT NULL
);
CREATE INDEX hook_attempt_delivery ON hook_attempt (delivery, number);

-- Up to which article people knew the archive: when they came last (latest), and the time before
-- (since), from which on things are new to them.
CREATE TABLE visit_mark (
  visitor TEXT PRIMARY KEY,
  since BIGINT NOT NULL,
  since_at TEXT NOT NULL,
  latest BIGINT NOT NULL,
  latest_at TEXT NOT NULL
);
