package co.acuse.contracts.invoice;

import org.jspecify.annotations.Nullable;

/** What the health sector adds to an invoice. */
public record HealthSector(
    String providerCode,
    String paymentMethod,
    String coverage,
    String contractNumber,
    @Nullable String policyNumber) {}
