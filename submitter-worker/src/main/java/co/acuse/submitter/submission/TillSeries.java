package co.acuse.submitter.submission;

import co.acuse.contracts.identity.DocumentType;

/** Numbers of one prefix that tills give to one kind of document, from the first through Acuse. */
public record TillSeries(DocumentType type, long first, long last) {}
