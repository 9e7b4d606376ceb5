-- The log of everything that happened, chained by hash, and what can be told from it.

-- One chain per invoice; events of no invoice share the chain of the nil id.
-- Its row is the lock: whoever appends holds it, in the order of the ids.
CREATE TABLE chain (
  id     uuid   PRIMARY KEY,
  length bigint NOT NULL DEFAULT 0,
  head   bytea  NOT NULL DEFAULT '\x0000000000000000000000000000000000000000000000000000000000000000'
);

CREATE TABLE invoice_log (
  id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  status         text,
  payload_in     jsonb,
  response_out   jsonb,
  created_at     timestamptz NOT NULL,
  event_id       uuid        NOT NULL UNIQUE,
  invoice_id     uuid,
  submission_id  uuid,
  issuer         text,
  document_type  text,
  reference_code text,
  type           text        NOT NULL,
  sequence       bigint,
  phase          text,
  attempt        integer,
  provider       text,
  cause          text,
  error_codes    text[]      NOT NULL,
  occurred_at    timestamptz NOT NULL,
  traceparent    text,
  detail         jsonb       NOT NULL,
  topic          text        NOT NULL,
  partition      integer     NOT NULL,
  record_offset  bigint      NOT NULL,
  value_sha256   bytea       NOT NULL,
  -- The value as it came, only where jsonb could not hold it as it was (\u0000, lone surrogates).
  received       bytea,
  chain_id       uuid        NOT NULL,
  position       bigint      NOT NULL,
  previous_hash  bytea       NOT NULL,
  hash           bytea       NOT NULL,
  UNIQUE (chain_id, position)
);

CREATE INDEX invoice_log_error_codes ON invoice_log USING gin (error_codes)
  WHERE error_codes <> '{}';
CREATE INDEX invoice_log_alerts ON invoice_log (invoice_id) WHERE type = 'AlertRaised';
CREATE INDEX invoice_log_door_events ON invoice_log (id)
  WHERE type IN ('OperatorActed', 'SubmissionRefused');

-- Files of issued documents; their hashes are told by the chained event that brought them.
CREATE TABLE invoice_file (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id   uuid   NOT NULL,
  invoice_id uuid   NOT NULL,
  kind       text   NOT NULL,
  sequence   bigint NOT NULL,
  name       text   NOT NULL,
  sha256     text   NOT NULL,
  content    bytea,
  UNIQUE (event_id, kind, name)
);

CREATE INDEX invoice_file_by_invoice ON invoice_file (invoice_id, kind);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON invoice_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON invoice_file
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What each submission came to: its request, then its event of the highest sequence.
CREATE TABLE submission (
  invoice_id              uuid        NOT NULL,
  submission_id           uuid        NOT NULL,
  origin                  text,
  accepted_at             timestamptz,
  content_hash            text,
  idempotency_key         text,
  order_id                text,
  customer_identification text,
  total                   numeric,
  refused                 boolean     NOT NULL,
  last_sequence           bigint      NOT NULL,
  last_event_id           uuid        NOT NULL,
  last_event_at           timestamptz NOT NULL,
  status                  text        NOT NULL,
  phase                   text,
  provider                text,
  attempts                integer,
  next_action_at          timestamptz,
  cause                   text,
  error_code              text,
  error_text              text,
  retryable               boolean     NOT NULL,
  repeat                  boolean     NOT NULL,
  number                  text,
  unique_code             text,
  document                jsonb,
  PRIMARY KEY (invoice_id, submission_id)
);

CREATE INDEX submission_order_id ON submission (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX submission_number ON submission (number) WHERE number IS NOT NULL;
CREATE INDEX submission_unique_code ON submission (unique_code) WHERE unique_code IS NOT NULL;
CREATE INDEX submission_customer ON submission (customer_identification)
  WHERE customer_identification IS NOT NULL;

-- What the outside sees of an invoice: the submission that speaks for it.
CREATE TABLE invoice (
  -- In the order in which invoices became known: pages are cut by it, so it never changes.
  ordinal        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  invoice_id     uuid        NOT NULL UNIQUE,
  issuer         text        NOT NULL,
  document_type  text        NOT NULL,
  reference_code text        NOT NULL,
  status         text        NOT NULL DEFAULT 'PROCESANDO',
  phase          text,
  speaker        uuid,
  began_at       timestamptz,
  -- Since when the oldest of its unfinished submissions waits; null when all have their end.
  unfinished_since timestamptz
);

CREATE INDEX invoice_issuer ON invoice (issuer, ordinal);
CREATE INDEX invoice_reference ON invoice (reference_code);
CREATE INDEX invoice_began_at ON invoice (began_at);
CREATE INDEX invoice_status ON invoice (status, phase, ordinal);
CREATE INDEX invoice_unfinished ON invoice (unfinished_since) WHERE status = 'PROCESANDO';

-- Which environment everything here belongs to; written at the first start.
CREATE TABLE environment (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  name     text    NOT NULL
);
