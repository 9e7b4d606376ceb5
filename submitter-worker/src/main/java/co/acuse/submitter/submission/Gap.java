package co.acuse.submitter.submission;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import org.jspecify.annotations.Nullable;

/**
 * A number, or a run of numbers, that was given, passed over or not posted, and under which nothing
 * is issued.
 *
 * @param number the only one, or the first of a run
 * @param lastNumber of a run; absent for a single number
 * @param invoiceId whose it is; absent when it was given back, or never given
 * @param why what became of it, for whoever has to explain it to an inspector
 */
public record Gap(
    DocumentType documentType,
    String number,
    @Nullable String lastNumber,
    @Nullable InvoiceId invoiceId,
    @Nullable String referenceCode,
    String why) {}
