-- The last number of each series that was ever given; who locks the row may give the next one.
CREATE TABLE number_series (
  issuer        text   NOT NULL,
  provider      text   NOT NULL,
  document_type text   NOT NULL,
  prefix        text   NOT NULL,
  last_given    bigint NOT NULL,
  PRIMARY KEY (issuer, provider, document_type, prefix)
);

-- Whose each given number is, issued or not; without invoice_id it was given back by an operator.
CREATE TABLE held_number (
  issuer        text        NOT NULL,
  provider      text        NOT NULL,
  document_type text        NOT NULL,
  prefix        text        NOT NULL,
  number        bigint      NOT NULL,
  invoice_id    uuid,
  held_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (issuer, provider, document_type, prefix, number)
);
CREATE INDEX held_number_of_document ON held_number (invoice_id) WHERE invoice_id IS NOT NULL;
CREATE INDEX held_number_given_back ON held_number (issuer, provider, document_type, prefix, number)
  WHERE invoice_id IS NULL;
