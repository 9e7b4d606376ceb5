package co.acuse.contracts.invoice;

import java.time.LocalDate;

/** A paper document that an invoice transcribes. */
public record RelatedDocument(String code, LocalDate issueDate, String number) {}
