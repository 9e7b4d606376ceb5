package co.acuse.submitter.submission;

/** One thing in which a held document is not what was asked for. */
public record Difference(String what, String asked, String held) {}
