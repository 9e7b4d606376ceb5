package co.acuse.factus.administration;

import org.jspecify.annotations.Nullable;

/**
 * What is changed about the company; nulls are not sent.
 *
 * @param responsibilities one text, unlike a customer's
 */
public record CompanyUpdate(
    String legalOrganizationCode,
    String municipalityCode,
    @Nullable String company,
    @Nullable String names,
    @Nullable String surnames,
    @Nullable String tradeName,
    @Nullable String registrationCode,
    @Nullable String economicActivity,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    @Nullable String tributeCode,
    @Nullable String responsibilities) {}
