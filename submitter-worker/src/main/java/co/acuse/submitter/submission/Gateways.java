package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Provider;

/** The gateway of each provider. */
@FunctionalInterface
public interface Gateways {

  InvoiceGateway of(Provider provider);
}
