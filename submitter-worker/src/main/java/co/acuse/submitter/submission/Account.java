package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Provider;

/**
 * What a document is bound to by its first send, for ever.
 *
 * @param name the account at the provider, such as its login; never a secret
 */
public record Account(Provider provider, String name, String environment) {}
