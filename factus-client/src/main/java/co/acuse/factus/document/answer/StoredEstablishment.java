package co.acuse.factus.document.answer;

import org.jspecify.annotations.Nullable;

/** The shop on the document. */
public record StoredEstablishment(
    @Nullable String name,
    @Nullable String address,
    @Nullable String phoneNumber,
    @Nullable String email,
    @Nullable Municipality municipality) {}
