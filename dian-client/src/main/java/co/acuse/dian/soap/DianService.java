package co.acuse.dian.soap;

import co.acuse.dian.soap.answer.AnswerClassifier;
import co.acuse.dian.soap.answer.ExpectedAnswer;
import co.acuse.dian.soap.envelope.Envelope;
import co.acuse.dian.soap.envelope.EnvelopeKey;
import co.acuse.dian.soap.envelope.EnvelopeWriter;
import co.acuse.dian.soap.envelope.Operation;
import co.acuse.dian.soap.envelope.OperationCall;
import co.acuse.dian.soap.http.HttpOutcome;
import co.acuse.dian.soap.http.SoapTransport;
import co.acuse.dian.soap.result.Acquirer;
import co.acuse.dian.soap.result.Batch;
import co.acuse.dian.soap.result.DianResult;
import co.acuse.dian.soap.result.Exchange;
import co.acuse.dian.soap.result.ExchangeEmails;
import co.acuse.dian.soap.result.HeldDocument;
import co.acuse.dian.soap.result.NumberingRanges;
import co.acuse.dian.soap.result.RelatedDocuments;
import co.acuse.dian.soap.result.Upload;
import co.acuse.dian.soap.result.Verdict;
import co.acuse.dian.soap.settings.CallTerms;
import co.acuse.dian.soap.settings.DianSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The DIAN's web service WcfDianCustomerServices, as one NIT calls it. Calls block, and are meant
 * for virtual threads; one service serves any number of them. No call is ever repeated silently.
 */
public final class DianService implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DianService.class);

  private final DianSettings settings;
  private final EnvelopeWriter writer;
  private final SoapTransport transport;
  private final InstantSource clock;
  private final Supplier<UUID> ids;
  private final CallTerms terms;

  private DianService(
      DianSettings settings,
      EnvelopeWriter writer,
      SoapTransport transport,
      InstantSource clock,
      Supplier<UUID> ids,
      CallTerms terms) {
    this.settings = settings;
    this.writer = writer;
    this.transport = transport;
    this.clock = clock;
    this.ids = ids;
    this.terms = terms;
  }

  /** The service with this machine's clock, which must be right to some minutes. */
  public static DianService open(DianSettings settings, EnvelopeKey key) {
    return open(settings, key, Clock.systemUTC(), UUID::randomUUID);
  }

  /**
   * The service; connects when first used.
   *
   * @param clock stamps each request
   * @param ids one for each request, never the same twice
   * @throws IllegalArgumentException when the key's certificate is not one with an RSA key
   */
  public static DianService open(
      DianSettings settings, EnvelopeKey key, InstantSource clock, Supplier<UUID> ids) {
    EnvelopeWriter writer = writer(settings, key);
    var transport =
        new SoapTransport(
            settings.endpoint(),
            settings.timeouts().connect(),
            settings.timeouts().read(),
            settings.mostAnswerBytes());
    CallTerms usual = CallTerms.usual(settings.timeouts());
    return new DianService(settings, writer, transport, clock, ids, usual);
  }

  /** The same service for another NIT's key, over the same connections; closing one closes both. */
  public DianService withKey(EnvelopeKey other) {
    return new DianService(settings, writer(settings, other), transport, clock, ids, terms);
  }

  /** The same service, whose calls keep these terms too; closing one closes both. */
  public DianService under(CallTerms others) {
    return new DianService(settings, writer, transport, clock, ids, others);
  }

  /**
   * Sends one document and waits for its validation: the normal call for invoices, notes, support
   * documents and POS documents.
   *
   * @param fileName of the ZIP file, such as {@code z09003730760002600000001.zip}
   * @param zip with exactly one XML file, the signed bytes; a repeat sends the same
   */
  public DianResult<Verdict> sendBillSync(String fileName, byte[] zip) {
    return call(
        OperationCall.of(Operation.SEND_BILL_SYNC)
            .with("fileName", fileName)
            .with("contentFile", zip),
        ExpectedAnswer.VERDICT_ON_SUBMISSION);
  }

  /**
   * Sends up to 50 documents to be validated later.
   *
   * @param zip at most 50 MB
   */
  public DianResult<Upload> sendBillAsync(String fileName, byte[] zip) {
    return call(
        OperationCall.of(Operation.SEND_BILL_ASYNC)
            .with("fileName", fileName)
            .with("contentFile", zip),
        ExpectedAnswer.UPLOAD);
  }

  /**
   * Sends a document of a test set, which habilitación alone knows.
   *
   * @param testSetId as the portal shows it
   * @throws IllegalStateException in production
   */
  public DianResult<Upload> sendTestSetAsync(String fileName, byte[] zip, String testSetId) {
    if (settings.production()) {
      throw new IllegalStateException("Test sets are for habilitación: use its settings");
    }
    return call(
        OperationCall.of(Operation.SEND_TEST_SET_ASYNC)
            .with("fileName", fileName)
            .with("contentFile", zip)
            .with("testSetId", testSetId),
        ExpectedAnswer.UPLOAD);
  }

  /**
   * Sends one event on a document, such as 030 to 034.
   *
   * @param zip with the signed ApplicationResponse
   */
  public DianResult<Verdict> sendEventUpdateStatus(byte[] zip) {
    return call(
        OperationCall.of(Operation.SEND_EVENT_UPDATE_STATUS).with("contentFile", zip),
        ExpectedAnswer.VERDICT_ON_SUBMISSION);
  }

  /**
   * What the DIAN says about a document now: the question to ask when an answer was lost.
   *
   * @param documentKey its CUFE, CUDE or CUDS
   */
  public DianResult<Verdict> getStatus(String documentKey) {
    return lookUp(Operation.GET_STATUS, documentKey, ExpectedAnswer.VERDICT_ON_LOOKUP);
  }

  /**
   * What the DIAN says about the documents of an upload.
   *
   * @param zipKey as {@link Upload.Received} has it
   */
  public DianResult<Batch> getStatusZip(String zipKey) {
    return lookUp(Operation.GET_STATUS_ZIP, zipKey, ExpectedAnswer.BATCH);
  }

  /** The events on an invoice. */
  public DianResult<RelatedDocuments> getStatusEvent(String cufe) {
    return lookUp(Operation.GET_STATUS_EVENT, cufe, ExpectedAnswer.RELATED_DOCUMENTS);
  }

  /** The notes that refer to a document. */
  public DianResult<RelatedDocuments> getReferenceNotes(String documentKey) {
    return lookUp(Operation.GET_REFERENCE_NOTES, documentKey, ExpectedAnswer.RELATED_DOCUMENTS);
  }

  /** The document that the DIAN holds under a key, to compare it with one's own. */
  public DianResult<HeldDocument> getXmlByDocumentKey(String documentKey) {
    return lookUp(Operation.GET_XML_BY_DOCUMENT_KEY, documentKey, ExpectedAnswer.HELD_DOCUMENT);
  }

  /**
   * The ranges of numbers of an issuer, with their technical keys.
   *
   * @param issuerNit digits, without check digit
   * @param providerNit who owns the software: with one's own software the issuer again
   * @param softwareId as the portal shows it
   */
  public DianResult<NumberingRanges> getNumberingRange(
      String issuerNit, String providerNit, String softwareId) {
    return call(
        OperationCall.of(Operation.GET_NUMBERING_RANGE)
            .with("accountCode", issuerNit)
            .with("accountCodeT", providerNit)
            .with("softwareCode", softwareId),
        ExpectedAnswer.NUMBERING_RANGES);
  }

  /**
   * Name and e-mail address of a buyer.
   *
   * @param identificationType the annex's code, such as 13 or 31
   * @param identificationNumber without check digit
   */
  public DianResult<Acquirer> getAcquirer(String identificationType, String identificationNumber) {
    return call(
        OperationCall.of(Operation.GET_ACQUIRER)
            .with("identificationType", identificationType)
            .with("identificationNumber", identificationNumber),
        ExpectedAnswer.ACQUIRER);
  }

  /** The addresses at which issuers receive documents. */
  public DianResult<ExchangeEmails> getExchangeEmails() {
    return call(OperationCall.of(Operation.GET_EXCHANGE_EMAILS), ExpectedAnswer.EXCHANGE_EMAILS);
  }

  /** Closes the connections; what is under way fails. */
  @Override
  public void close() {
    transport.close();
  }

  /** Where it calls. */
  @Override
  public String toString() {
    return "DianService[" + settings.endpoint() + "]";
  }

  private static EnvelopeWriter writer(DianSettings settings, EnvelopeKey key) {
    return new EnvelopeWriter(
        settings.endpoint(), key, settings.keyReference(), settings.timestampLife());
  }

  private <T> DianResult<T> lookUp(
      Operation operation, String trackId, ExpectedAnswer<T> expected) {
    return call(OperationCall.of(operation).with("trackId", trackId), expected);
  }

  private <T> DianResult<T> call(OperationCall call, ExpectedAnswer<T> expected) {
    Instant startedAt = clock.instant();
    UUID id = ids.get();
    Envelope envelope = writer.write(call, startedAt, id);
    HttpOutcome outcome =
        transport.post(
            envelope.bytes(), envelope.contentType(), terms.longest(), terms.mayStillSend());
    Exchange exchange = exchange(call.operation(), id, startedAt, outcome);
    LOG.debug("{}", exchange);
    return AnswerClassifier.classify(call.operation(), outcome, exchange, expected);
  }

  private Exchange exchange(Operation operation, UUID id, Instant startedAt, HttpOutcome outcome) {
    String name = operation.wireName();
    Instant endedAt = clock.instant();
    return switch (outcome) {
      case HttpOutcome.Answer answer ->
          new Exchange(name, id, startedAt, endedAt, answer.status(), answer.body());
      case HttpOutcome.Lost lost -> new Exchange(name, id, startedAt, endedAt, lost.status(), null);
      case HttpOutcome.Undecodable undecodable ->
          new Exchange(name, id, startedAt, endedAt, undecodable.status(), null);
      case HttpOutcome.NotSent _ -> new Exchange(name, id, startedAt, endedAt, null, null);
    };
  }
}
