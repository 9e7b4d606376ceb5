package co.acuse.factus.document.request;

/** Whom a line is sold for. */
public record Mandate(String identificationDocumentCode, String identification) {}
