-- What reports have in common. All but case_decision is derived and can be made again.
-- Placeholders: ${serial}, a key that counts up; ${keyed}, of a table whose rows lie in its key.

-- The number of the last article whose family has been looked for.
CREATE TABLE family_progress (
  number BIGINT NOT NULL
);
INSERT INTO family_progress (number) VALUES (0);

-- By what near-duplicates find each other (Bands); day counts from 1970-01-01.
CREATE TABLE family_band (
  hash BIGINT NOT NULL,
  article BIGINT NOT NULL REFERENCES article (number),
  day BIGINT,
  PRIMARY KEY (hash, article)
) ${keyed};

-- sort_day is first_day, and after all days where that is not known.
CREATE TABLE incident (
  id TEXT PRIMARY KEY,
  link_group TEXT NOT NULL,
  type TEXT NOT NULL,
  first_day TEXT,
  last_day TEXT,
  sort_day TEXT NOT NULL
);
CREATE INDEX incident_group ON incident (link_group);
CREATE INDEX incident_day ON incident (sort_day, id);
CREATE INDEX incident_type ON incident (type, sort_day);

CREATE TABLE incident_report (
  incident TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
  position BIGINT NOT NULL,
  link_group TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (incident, position)
);
CREATE INDEX incident_report_key ON incident_report (key);

-- name is what a person has given; null for the usual one. last_day is that of the last article.
CREATE TABLE arms_case (
  id TEXT PRIMARY KEY,
  link_group TEXT NOT NULL,
  name TEXT,
  supplier TEXT NOT NULL,
  recipient TEXT NOT NULL,
  weapon TEXT NOT NULL,
  status TEXT NOT NULL,
  since TEXT,
  first_day TEXT,
  last_day TEXT
);
CREATE INDEX arms_case_group ON arms_case (link_group);
CREATE INDEX arms_case_supplier ON arms_case (supplier, recipient);
CREATE INDEX arms_case_recipient ON arms_case (recipient);
CREATE INDEX arms_case_weapon ON arms_case (weapon);
CREATE INDEX arms_case_status ON arms_case (status, since);
CREATE INDEX arms_case_last ON arms_case (last_day, id);

-- Claims of a case (attachment: on what ground), and what is said about it.
CREATE TABLE arms_case_record (
  arms_case TEXT NOT NULL REFERENCES arms_case (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  position BIGINT NOT NULL,
  link_group TEXT NOT NULL,
  key TEXT NOT NULL,
  attachment TEXT,
  PRIMARY KEY (arms_case, role, position)
);
CREATE INDEX arms_case_record_key ON arms_case_record (key);

CREATE TABLE arms_case_relation (
  arms_case TEXT NOT NULL REFERENCES arms_case (id) ON DELETE CASCADE,
  position BIGINT NOT NULL,
  kind TEXT NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (arms_case, position)
);

-- Ids that cases had before older claims came to light or a person merged them.
CREATE TABLE arms_case_alias (
  alias TEXT PRIMARY KEY,
  arms_case TEXT NOT NULL
);

-- What people decided about cases, in order; nothing here is ever changed or deleted.
CREATE TABLE case_decision (
  number ${serial},
  kind TEXT NOT NULL,
  subject TEXT,
  subject_group TEXT,
  other TEXT,
  other_group TEXT,
  name TEXT,
  undone BIGINT REFERENCES case_decision (number),
  decider TEXT NOT NULL,
  decided TEXT NOT NULL
);
CREATE INDEX case_decision_subject ON case_decision (subject_group);
CREATE INDEX case_decision_other ON case_decision (other_group);

-- The claims by which the cases of a decision are found again (part: subject, other), and those
-- that it moves (moved).
CREATE TABLE case_decision_key (
  decision BIGINT NOT NULL REFERENCES case_decision (number),
  part TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (decision, part, key)
);
