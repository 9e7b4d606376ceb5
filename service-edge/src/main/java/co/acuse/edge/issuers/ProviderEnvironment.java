package co.acuse.edge.issuers;

/** Whether what is issued counts. */
public enum ProviderEnvironment {
  SIMULATOR,
  SANDBOX,
  PRODUCTION
}
