package co.acuse.submitter.submission;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.ReferenceCode;

/** What a document is called at the provider and here; it never changes. */
public record DocumentKey(
    InvoiceId invoiceId, IssuerNit issuer, DocumentType type, ReferenceCode reference) {}
