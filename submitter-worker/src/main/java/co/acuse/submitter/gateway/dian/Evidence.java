package co.acuse.submitter.gateway.dian;

import co.acuse.submitter.gateway.FetchedFile;

/** What proves that a document was issued: its signed XML and the DIAN's signed word on it. */
record Evidence(FetchedFile xml, FetchedFile response) {}
