package co.acuse.factus.document.request;

import org.jspecify.annotations.Nullable;

/**
 * Health sector: who provides and who covers.
 *
 * @param coverageCode {@code 01} to {@code 17}
 * @param policyNumber needed when the coverage is a policy
 */
public record Health(
    String providerCode,
    String paymentMethodCode,
    String coverageCode,
    String contractNumber,
    @Nullable String policyNumber) {}
