package co.acuse.dian.soap.result;

import org.jspecify.annotations.Nullable;

/**
 * What the DIAN says about one file of an upload, verbatim; empty where it left something out.
 *
 * @param success null when the DIAN does not say
 */
public record UploadMessage(
    String documentKey,
    String fileName,
    String senderCode,
    String text,
    @Nullable Boolean success) {}
