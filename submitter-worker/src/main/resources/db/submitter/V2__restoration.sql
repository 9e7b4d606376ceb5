-- The ledger was restored from a copy. Until that is finished nobody leases an issuer; afterwards
-- every epoch is above the floor, and so above all that the ledger which was lost ever gave.
CREATE TABLE restoration (
  only_row    boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
  epoch_floor bigint      NOT NULL,
  begun_at    timestamptz NOT NULL,
  finished_at timestamptz
);
