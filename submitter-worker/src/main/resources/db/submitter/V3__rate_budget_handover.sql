-- What the next holder of an issuer must count of its rate budget. A lease that was not given back
-- tells nothing: whoever held it may have used all of the budget.
ALTER TABLE account_lease
  ADD COLUMN given_back boolean NOT NULL DEFAULT false,
  ADD COLUMN used       integer NOT NULL DEFAULT 0,
  ADD COLUMN used_until timestamptz;
