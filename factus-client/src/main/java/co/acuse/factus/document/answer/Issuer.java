package co.acuse.factus.document.answer;

import org.jspecify.annotations.Nullable;

/** The company that the provider issues the document for. */
public record Issuer(
    @Nullable String nit,
    @Nullable String dv,
    @Nullable String company,
    @Nullable String economicActivity,
    @Nullable String urlLogo,
    @Nullable StoredEstablishment establishment) {}
