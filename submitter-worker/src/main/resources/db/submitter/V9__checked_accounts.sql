-- Accounts that some worker saw to be as their issuer says: one that starts while the provider cannot be asked goes by that.
CREATE TABLE checked_account (
  issuer      text        PRIMARY KEY,
  provider    text        NOT NULL,
  name        text        NOT NULL,
  environment text        NOT NULL,
  checked_at  timestamptz NOT NULL
);
