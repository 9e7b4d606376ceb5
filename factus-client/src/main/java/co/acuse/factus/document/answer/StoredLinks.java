package co.acuse.factus.document.answer;

import org.jspecify.annotations.Nullable;

/**
 * Where the document can be seen.
 *
 * @param qr the tax authority's page, to be printed as QR code
 * @param publicUrl the provider's page
 */
public record StoredLinks(@Nullable String qr, @Nullable String publicUrl) {}
