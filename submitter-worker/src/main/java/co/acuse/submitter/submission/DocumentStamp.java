package co.acuse.submitter.submission;

import java.time.Instant;

/**
 * What a document that Acuse numbers is known by at the authority; fixed with its frozen request.
 *
 * @param number with its prefix
 * @param uniqueCode CUFE or CUDE
 * @param issuedAt date and time of issue
 */
public record DocumentStamp(String number, String uniqueCode, Instant issuedAt) {}
