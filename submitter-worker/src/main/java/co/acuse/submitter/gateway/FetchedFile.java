package co.acuse.submitter.gateway;

import co.acuse.contracts.lifecycle.ArchivedFile;

/** A file as it came from a provider, with its extension in the name. */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
public record FetchedFile(ArchivedFile.Kind kind, String name, byte[] content) {}
