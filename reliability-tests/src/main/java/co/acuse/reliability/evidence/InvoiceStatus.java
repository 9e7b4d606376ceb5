package co.acuse.reliability.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the audit says that an invoice stands.
 *
 * @param speaker the submission that speaks for it
 */
public record InvoiceStatus(
    UUID invoiceId, Sale sale, String status, @Nullable String phase, @Nullable UUID speaker) {}
