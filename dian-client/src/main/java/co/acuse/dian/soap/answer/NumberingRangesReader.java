package co.acuse.dian.soap.answer;

import co.acuse.dian.soap.result.DianStatus;
import co.acuse.dian.soap.result.NumberingRange;
import co.acuse.dian.soap.result.NumberingRanges;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads NumberRangeResponseList. */
final class NumberingRangesReader {

  private static final int ISO_DATE_LENGTH = 10;

  private NumberingRangesReader() {}

  static NumberingRanges read(AnswerElement result) throws UnreadableAnswerException {
    DianStatus status =
        DianStatus.of(result.text("OperationCode"), result.text("OperationDescription"));
    return switch (status.code()) {
      case "100" -> new NumberingRanges.Found(ranges(result), status);
      case "301", "302" -> new NumberingRanges.NoneFound(status);
      case "303" -> new NumberingRanges.SoftwareOfAnother(status);
      case "401" -> new NumberingRanges.NotAuthorised(status);
      default -> new NumberingRanges.Unclear(status);
    };
  }

  private static List<NumberingRange> ranges(AnswerElement result)
      throws UnreadableAnswerException {
    var ranges = new ArrayList<NumberingRange>();
    AnswerElement list = result.child("ResponseList");
    if (list != null) {
      for (AnswerElement range : list.children("NumberRangeResponse")) {
        ranges.add(range(range));
      }
    }
    return ranges;
  }

  private static NumberingRange range(AnswerElement range) throws UnreadableAnswerException {
    return new NumberingRange(
        range.text("ResolutionNumber"),
        date(range.text("ResolutionDate")),
        range.text("Prefix"),
        range.number("FromNumber"),
        range.number("ToNumber"),
        date(range.text("ValidDateFrom")),
        date(range.text("ValidDateTo")),
        range.text("TechnicalKey"));
  }

  /** The WSDL calls dates strings, so a time may follow, or something else may stand there. */
  private static @Nullable LocalDate date(String text) {
    try {
      return text.length() < ISO_DATE_LENGTH
          ? null
          : LocalDate.parse(text.substring(0, ISO_DATE_LENGTH));
    } catch (DateTimeException _) {
      return null;
    }
  }
}
