-- Work that the desk does in the background. Counts are those of the last run.
CREATE TABLE job (
  number ${serial},
  kind TEXT NOT NULL,
  -- Files (under the archive's folder) and addresses, one a line.
  sources TEXT NOT NULL,
  -- How often it is done, in minutes; null for once.
  every_minutes BIGINT,
  ordered_by TEXT NOT NULL,
  state TEXT NOT NULL,
  -- The state that somebody wants of a job that runs; null when it may go on.
  wanted TEXT,
  -- Who is at it: host, process and runner; null while nobody is.
  worker TEXT,
  -- How often it was begun and neither ended nor was stopped by a person.
  attempts BIGINT NOT NULL,
  ordered TEXT NOT NULL,
  due TEXT NOT NULL,
  begun TEXT,
  ended TEXT,
  added BIGINT NOT NULL,
  known BIGINT NOT NULL,
  quarantined BIGINT NOT NULL,
  records BIGINT NOT NULL,
  done BIGINT NOT NULL,
  total BIGINT NOT NULL,
  -- What it says of itself: a result or a fault.
  remark TEXT
);
CREATE INDEX job_state ON job (state, due);
