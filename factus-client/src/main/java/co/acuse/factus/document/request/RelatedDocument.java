package co.acuse.factus.document.request;

import java.time.LocalDate;

/**
 * A paper or till document that this one stands for; needed for document type 03.
 *
 * @param code the issuer's own word for the kind of document
 * @param number prefix and number
 */
public record RelatedDocument(String code, LocalDate issueDate, String number) {}
