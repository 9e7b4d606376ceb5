package co.acuse.factus.document;

import co.acuse.factus.call.AnswerReader;
import co.acuse.factus.call.ApiCaller;
import co.acuse.factus.call.ApiRequest;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.call.Confirmation;
import co.acuse.factus.call.Page;
import co.acuse.factus.document.answer.DocumentSummary;
import co.acuse.factus.document.answer.StoredDocument;
import co.acuse.factus.document.request.DocumentFamily;
import co.acuse.factus.document.request.DocumentRequest;
import co.acuse.factus.json.RequestJson;
import co.acuse.factus.result.FactusResult;
import java.util.List;

/** The calls for one kind of documents of one account. */
public final class Documents {

  private final DocumentFamily family;
  private final ApiCaller caller;
  private final ReferenceLookup lookup;

  /** Internal: opened through the client. */
  public Documents(DocumentFamily family, ApiCaller caller) {
    this.family = family;
    this.caller = caller;
    this.lookup = new ReferenceLookup(caller, family);
  }

  /**
   * Sends exactly these bytes, as {@link DocumentRequest#toJson()} made them, to be validated.
   *
   * <p>An answered document is not yet an issued one: see {@link StoredDocument#verdict()}. And it
   * is what the provider stores under the reference, whatever these bytes say. Nothing is repeated
   * but once after a 401, so after a failure that may have been sent look the reference up first.
   */
  public FactusResult<StoredDocument> validate(byte[] frozen, CallOptions options) {
    return caller.call(
        ApiRequest.post(family.path() + "/validate", frozen.clone()),
        AnswerReader.ofData(StoredDocumentReader::read),
        options);
  }

  /** As {@link #validate(byte[], CallOptions)} for callers that keep no bytes. */
  public FactusResult<StoredDocument> validate(DocumentRequest request, CallOptions options) {
    if (request.toFamily() != family) {
      throw new IllegalArgumentException(
          "A %s cannot be sent as %s".formatted(request.toFamily(), family));
    }
    return validate(request.toJson(), options);
  }

  /** The full document of this number. */
  public FactusResult<StoredDocument> get(String number, CallOptions options) {
    return caller.call(
        ApiRequest.get(at(number)), AnswerReader.ofData(StoredDocumentReader::read), options);
  }

  /** One page of documents. */
  public FactusResult<Page<DocumentSummary>> list(DocumentFilter filter, CallOptions options) {
    return caller.call(
        ApiRequest.get(family.path(), filter.toQuery()),
        Page.reader(DocumentSummary.class),
        options);
  }

  /**
   * All documents under exactly this reference, each row compared and all pages followed. An empty
   * list is the provider's word that it holds none; soon after a lost answer that may only be lag.
   */
  public FactusResult<List<DocumentSummary>> findByReference(
      String reference, CallOptions options) {
    return lookup.find(reference, options);
  }

  /**
   * Deletes an unvalidated document. Only for one that is known to be one's own and rejected: the
   * authority may already have accepted a pending one.
   */
  public FactusResult<Confirmation> deleteByReference(String reference, CallOptions options) {
    return caller.call(
        ApiRequest.delete(family.deletePath() + "/" + ApiRequest.segment(reference)),
        Confirmation::read,
        options);
  }

  /** The PDF of a validated document. */
  public FactusResult<FactusFile> downloadPdf(String number, CallOptions options) {
    return download(number, "download-pdf", "pdf_base_64_encoded", options);
  }

  /** The signed XML of a validated document. */
  public FactusResult<FactusFile> downloadXml(String number, CallOptions options) {
    return download(number, "download-xml", "xml_base_64_encoded", options);
  }

  /** The AttachedDocument: the signed XML together with the authority's answer. */
  public FactusResult<FactusFile> downloadAttachedDocument(String number, CallOptions options) {
    return download(number, "download-attached-document-xml", "xml_base_64_encoded", options);
  }

  /** The e-mail for the customer, to be sent by oneself. */
  public FactusResult<EmailContent> emailContent(String number, CallOptions options) {
    return caller.call(
        ApiRequest.download(at(number) + "/email-content"), EmailContent.reader(), options);
  }

  /** Has Factus e-mail the document. */
  public FactusResult<Confirmation> sendEmail(String number, String email, CallOptions options) {
    return sendEmail(number, new EmailRequest(email, null), options);
  }

  /** Has Factus e-mail the document with one's own PDF instead of its own. */
  public FactusResult<Confirmation> sendEmail(
      String number, String email, byte[] ownPdf, CallOptions options) {
    return sendEmail(number, EmailRequest.withPdf(email, ownPdf), options);
  }

  private FactusResult<Confirmation> sendEmail(
      String number, EmailRequest request, CallOptions options) {
    return caller.call(
        ApiRequest.post(at(number) + "/send-email", RequestJson.write(request)),
        Confirmation::read,
        options);
  }

  private FactusResult<FactusFile> download(
      String number, String what, String field, CallOptions options) {
    return caller.call(
        ApiRequest.download(at(number) + "/" + what), FactusFile.reader(field), options);
  }

  private String at(String number) {
    return family.path() + "/" + ApiRequest.segment(number);
  }
}
