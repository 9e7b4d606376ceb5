-- What a frozen request is known by at the authority stays when its bytes go.
ALTER TABLE submission ADD COLUMN frozen_stamp jsonb;

-- Numbers of a range that Acuse passed over, because by the settings others gave them.
CREATE TABLE passed_over (
  issuer        text        NOT NULL,
  provider      text        NOT NULL,
  document_type text        NOT NULL,
  prefix        text        NOT NULL,
  first_number  bigint      NOT NULL,
  last_number   bigint      NOT NULL,
  passed_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (issuer, provider, document_type, prefix, first_number)
);

-- Which number comes next is read from those that are held, for each range of a prefix by itself;
-- the row of a prefix is what whoever takes a number locks.
ALTER TABLE number_series DROP COLUMN last_given;
