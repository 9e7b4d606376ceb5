package co.acuse.submitter.gateway.factus;

import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.factus.FactusClient;

/** An issuer's account as it is used now: its settings, and the client that is logged in. */
record OpenAccount(ProviderSettings settings, AccountKey key, FactusClient client) {}
