package co.acuse.reliability.evidence;

import java.util.UUID;

/** The bytes that the worker's ledger holds of a submission, by their hash. */
public record FrozenDocument(UUID invoiceId, String sha256) {}
