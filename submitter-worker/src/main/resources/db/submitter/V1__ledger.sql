-- The ledger: the queue, the schedule and the memory of what was sent.
-- The schema is the one that the service is configured for; it is made by Flyway.

-- One ledger belongs to one environment, written at the first start.
CREATE TABLE environment (
  only_row   boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
  name       text        NOT NULL,
  written_at timestamptz NOT NULL DEFAULT now()
);

-- Who acts for an issuer; the epoch grows with every holder and fences the earlier ones off.
CREATE TABLE account_lease (
  issuer     text        PRIMARY KEY,
  holder     text        NOT NULL,
  epoch      bigint      NOT NULL,
  expires_at timestamptz NOT NULL
);

-- Issuers that cannot send; without retry_at somebody has to resume them.
CREATE TABLE account_suspension (
  issuer   text        PRIMARY KEY,
  cause    text        NOT NULL,
  reason   text        NOT NULL,
  since    timestamptz NOT NULL,
  retry_at timestamptz
);

-- Submissions as they came, in the order of their offsets.
CREATE TABLE submission (
  submission_id  uuid        PRIMARY KEY,
  position       bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
  invoice_id     uuid        NOT NULL,
  issuer         text        NOT NULL,
  document_type  text        NOT NULL,
  reference      text        NOT NULL,
  topic_partition integer    NOT NULL,
  topic_offset   bigint      NOT NULL,
  origin         text        NOT NULL,
  accepted_at    timestamptz NOT NULL,
  content_hash   text        NOT NULL,
  replay_of      uuid,
  traceparent    text,
  requested      bytea,
  state          text        NOT NULL DEFAULT 'NEW',
  attempts       integer     NOT NULL DEFAULT 0,
  frozen         bytea,
  frozen_sha256  text,
  ending         jsonb,
  received_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at       timestamptz
);
CREATE INDEX submission_of_document ON submission (invoice_id, position);
CREATE INDEX submission_new ON submission (issuer, position) WHERE state = 'NEW';
CREATE INDEX submission_unfinished ON submission (accepted_at) WHERE ended_at IS NULL;
CREATE INDEX submission_heavy ON submission (ended_at)
  WHERE ended_at IS NOT NULL AND (requested IS NOT NULL OR frozen IS NOT NULL);

-- One row per sale, for ever.
CREATE TABLE document (
  invoice_id     uuid        PRIMARY KEY,
  issuer         text        NOT NULL,
  document_type  text        NOT NULL,
  reference      text        NOT NULL,
  version        bigint      NOT NULL,
  sequence       bigint      NOT NULL,
  stage          text        NOT NULL,
  turn           text        NOT NULL,
  next_action_at timestamptz,
  holds_lane     boolean     NOT NULL,
  live           boolean     NOT NULL,
  age            bigint      NOT NULL,
  wait_phase     text,
  wait_code      text,
  dealings       jsonb       NOT NULL,
  awaits         uuid,
  number         text,
  unique_code    text,
  issue          jsonb,
  files_due_at   timestamptz,
  files_tries    integer     NOT NULL DEFAULT 0,
  changed_at     timestamptz NOT NULL,
  UNIQUE (issuer, document_type, reference)
);
-- What waits is found by the head of its lane: an index each for its turn.
CREATE INDEX document_ready ON document (issuer, document_type, live DESC, age)
  WHERE turn = 'READY';
CREATE INDEX document_timed ON document (issuer, document_type, next_action_at)
  WHERE turn = 'TIMED';
CREATE INDEX document_holding ON document (issuer, document_type) WHERE holds_lane;
CREATE INDEX document_awaiting ON document (awaits) WHERE awaits IS NOT NULL;
CREATE INDEX document_files ON document (issuer, files_due_at) WHERE files_due_at IS NOT NULL;
CREATE INDEX document_number ON document (issuer, document_type, number)
  WHERE number IS NOT NULL;

-- A number belongs to one document of an account.
CREATE TABLE issued_number (
  provider      text        NOT NULL,
  account       text        NOT NULL,
  environment   text        NOT NULL,
  document_type text        NOT NULL,
  number        text        NOT NULL,
  invoice_id    uuid        NOT NULL,
  written_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (provider, account, environment, document_type, number)
);

-- Every request that changes something at a provider: written before it leaves.
CREATE TABLE attempt (
  invoice_id    uuid        NOT NULL,
  started_at    timestamptz NOT NULL,
  kind          text        NOT NULL,
  submission_id uuid        NOT NULL,
  attempt       integer     NOT NULL,
  deadline      timestamptz NOT NULL,
  epoch         bigint      NOT NULL,
  holder        text        NOT NULL,
  concluded_at  timestamptz,
  outcome       text,
  status        integer,
  sent          boolean,
  PRIMARY KEY (invoice_id, started_at, kind)
);

-- Events on their way to Kafka, written with the state that they tell.
CREATE TABLE outbox (
  id           bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  issuer       text        NOT NULL,
  event_id     uuid        NOT NULL UNIQUE,
  record_key   text        NOT NULL,
  headers      jsonb       NOT NULL,
  value        bytea       NOT NULL,
  written_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  published_at timestamptz
);
CREATE INDEX outbox_unpublished ON outbox (issuer, id) WHERE published_at IS NULL;
CREATE INDEX outbox_published ON outbox (published_at) WHERE published_at IS NOT NULL;

-- What operators ordered; the lease holder carries it out.
CREATE TABLE operator_order (
  id         bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  issuer     text        NOT NULL,
  invoice_id uuid        NOT NULL,
  action     text        NOT NULL,
  ordered_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX operator_order_of_issuer ON operator_order (issuer, id);
