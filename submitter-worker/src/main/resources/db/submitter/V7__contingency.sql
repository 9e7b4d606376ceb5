-- What was seen of the failure of a provider's authority since it last answered, for all issuers.
CREATE TABLE outage (
  provider    text        PRIMARY KEY,
  watch       jsonb       NOT NULL,
  valid_until timestamptz
);

-- Every proof of an outage with its signs, for ever.
CREATE TABLE outage_proof (
  proof_id    uuid        PRIMARY KEY,
  provider    text        NOT NULL,
  proven_at   timestamptz NOT NULL,
  valid_until timestamptz NOT NULL,
  signs       jsonb       NOT NULL
);

-- Requests that another one of the same submission took the place of, and that may have been sent.
CREATE TABLE replaced_request (
  submission_id uuid        NOT NULL,
  frozen_sha256 text        NOT NULL,
  frozen        bytea,
  frozen_stamp  jsonb,
  replaced_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (submission_id, frozen_sha256)
);

-- Signed as type 04 then, and not transmitted yet.
ALTER TABLE document ADD COLUMN contingency_since timestamptz;
CREATE INDEX document_in_contingency ON document (contingency_since)
  WHERE contingency_since IS NOT NULL;
