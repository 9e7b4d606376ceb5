package co.acuse.submitter.submission;

/**
 * The exact bytes of a request, kept before they are first sent.
 *
 * @param sha256 of the bytes, in hex
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed through; sha256 identifies them
public record FrozenRequest(byte[] bytes, String sha256) {}
