package co.acuse.submitter.submission;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import org.jspecify.annotations.Nullable;

/**
 * A number that was given and under which nothing is issued.
 *
 * @param invoiceId whose it is; absent when it was given back
 * @param why what became of it, for whoever has to explain it to an inspector
 */
public record Gap(
    DocumentType documentType,
    String number,
    @Nullable InvoiceId invoiceId,
    @Nullable String referenceCode,
    String why) {}
