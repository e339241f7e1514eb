-- Who may use a desk, and what they did there. Placeholder: ${serial}, a key that counts up.

-- name_key tells names apart whatever their case; password is an argon2id hash with its parameters;
-- disabled is when an account was closed.
CREATE TABLE account (
  number ${serial},
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  password TEXT NOT NULL,
  created TEXT NOT NULL,
  disabled TEXT
);

-- Browsers that are logged in; of their secret only the SHA-256 is known.
CREATE TABLE account_session (
  digest TEXT PRIMARY KEY,
  account BIGINT NOT NULL REFERENCES account (number),
  begun TEXT NOT NULL,
  seen TEXT NOT NULL,
  address TEXT NOT NULL,
  agent TEXT NOT NULL
);
CREATE INDEX account_session_account ON account_session (account);

-- Programs that act for an account; of their secret only the SHA-256 is known.
CREATE TABLE account_token (
  number ${serial},
  account BIGINT NOT NULL REFERENCES account (number),
  name TEXT NOT NULL,
  digest TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  created TEXT NOT NULL,
  expires TEXT NOT NULL,
  used TEXT,
  revoked TEXT
);
CREATE INDEX account_token_account ON account_token (account);

-- Wrong passwords by whom they were for and from where; subject is a digest, since people type
-- passwords where names belong.
CREATE TABLE login_failure (
  subject TEXT PRIMARY KEY,
  failures BIGINT NOT NULL,
  last TEXT NOT NULL,
  closed_until TEXT NOT NULL
);

-- What was done at the desk; nothing here is ever changed or deleted.
CREATE TABLE audit (
  number ${serial},
  noted TEXT NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  address TEXT NOT NULL
);
CREATE INDEX audit_who ON audit (who, number);
CREATE INDEX audit_action ON audit (action, number);
