package co.acuse.submitter.submission;

import co.acuse.contracts.identity.IssuerNit;

/** The right to act for an issuer; whoever has a lower epoch writes nothing any more. */
public record Lease(IssuerNit issuer, String holder, long epoch) {}
