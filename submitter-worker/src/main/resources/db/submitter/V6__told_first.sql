-- Since when a request under a number of Acuse's own is told on the lifecycle topic before it leaves.
-- A copy with attempts later than that comes from a ledger whose numbers are all told.
CREATE TABLE told_first (
  only_row boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
  since    timestamptz NOT NULL DEFAULT clock_timestamp()
);
INSERT INTO told_first DEFAULT VALUES;
