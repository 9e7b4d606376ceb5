-- The mail that brings a buyer its document, one row per document; what is to be sent goes when the
-- round is over. Without due_at nothing is to be done.
CREATE TABLE delivery (
  invoice_id uuid        PRIMARY KEY,
  issuer     text        NOT NULL,
  round      integer     NOT NULL,
  state      text        NOT NULL,
  due_at     timestamptz,
  since      timestamptz NOT NULL DEFAULT clock_timestamp(),
  attempts   integer     NOT NULL DEFAULT 0,
  -- An attempt was begun and has not been heard of.
  under_way  boolean     NOT NULL DEFAULT false,
  -- An attempt may have arrived although nobody said so.
  in_doubt   boolean     NOT NULL DEFAULT false,
  recipient  text,
  subject    text,
  body       text,
  file_name  text,
  zip        bytea
);
CREATE INDEX delivery_due ON delivery (issuer, due_at) WHERE due_at IS NOT NULL;
