package co.acuse.dian.document;

/** What a note corrects: one invoice, or all that was sold in a time. */
public sealed interface NoteSubject permits InvoiceReference, Period {}
