package co.acuse.dian.soap.answer;

import co.acuse.dian.soap.result.Acquirer;
import co.acuse.dian.soap.result.Batch;
import co.acuse.dian.soap.result.ExchangeEmails;
import co.acuse.dian.soap.result.HeldDocument;
import co.acuse.dian.soap.result.NumberingRanges;
import co.acuse.dian.soap.result.RelatedDocuments;
import co.acuse.dian.soap.result.Upload;
import co.acuse.dian.soap.result.Verdict;

/**
 * What kind of answer an operation has.
 *
 * @param <T> what it means
 */
public final class ExpectedAnswer<T> {

  /** On a document or event that was just sent. */
  public static final ExpectedAnswer<Verdict> VERDICT_ON_SUBMISSION =
      new ExpectedAnswer<>(result -> VerdictReader.read(result, Asked.SUBMISSION));

  /** On a document that was asked for by its key. */
  public static final ExpectedAnswer<Verdict> VERDICT_ON_LOOKUP =
      new ExpectedAnswer<>(result -> VerdictReader.read(result, Asked.LOOKUP));

  public static final ExpectedAnswer<Batch> BATCH = new ExpectedAnswer<>(BatchReader::read);

  public static final ExpectedAnswer<Upload> UPLOAD = new ExpectedAnswer<>(UploadReader::read);

  public static final ExpectedAnswer<RelatedDocuments> RELATED_DOCUMENTS =
      new ExpectedAnswer<>(RelatedDocumentsReader::read);

  public static final ExpectedAnswer<HeldDocument> HELD_DOCUMENT =
      new ExpectedAnswer<>(HeldDocumentReader::read);

  public static final ExpectedAnswer<NumberingRanges> NUMBERING_RANGES =
      new ExpectedAnswer<>(NumberingRangesReader::read);

  public static final ExpectedAnswer<Acquirer> ACQUIRER =
      new ExpectedAnswer<>(DirectoryReader::acquirer);

  public static final ExpectedAnswer<ExchangeEmails> EXCHANGE_EMAILS =
      new ExpectedAnswer<>(DirectoryReader::exchangeEmails);

  private final Reading<T> reading;

  private ExpectedAnswer(Reading<T> reading) {
    this.reading = reading;
  }

  T read(AnswerElement result) throws UnreadableAnswerException {
    return reading.read(result);
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read(AnswerElement result) throws UnreadableAnswerException;
  }
}
