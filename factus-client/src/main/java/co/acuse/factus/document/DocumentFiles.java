package co.acuse.factus.document;

import co.acuse.factus.call.ApiCaller;
import co.acuse.factus.call.ApiRequest;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.result.FactusResult;

/** Files of documents of any kind, issued or received, by their fiscal key. */
public final class DocumentFiles {

  private final ApiCaller caller;

  /** Internal: opened through the client. */
  public DocumentFiles(ApiCaller caller) {
    this.caller = caller;
  }

  /** The XML of the document with this CUFE, CUDE or CUDS. */
  public FactusResult<FactusFile> downloadXml(String trackId, CallOptions options) {
    return caller.call(
        ApiRequest.download("/v2/documents/" + ApiRequest.segment(trackId) + "/download-xml"),
        FactusFile.reader("xml_base_64_encoded"),
        options);
  }
}
