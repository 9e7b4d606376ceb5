package co.acuse.simulator.dian.answers;

import co.acuse.simulator.dian.soap.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A document given back.
 *
 * @param xml null: none, the code says why
 */
// Two of these are never compared; the document is written as it is.
@SuppressWarnings("ArrayRecordComponent")
public record XmlResponse(String code, String message, byte @Nullable [] xml) {

  public String toResult() {
    String content =
        new Fields("b")
            .text("Code", code)
            .text("Message", message)
            .bytes("XmlBytesBase64", xml)
            .toString();
    return Fields.result(Operation.GET_XML_BY_DOCUMENT_KEY.wireName(), "EventResponse", content);
  }
}
