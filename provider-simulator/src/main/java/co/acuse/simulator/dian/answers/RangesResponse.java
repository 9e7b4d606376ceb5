package co.acuse.simulator.dian.answers;

import co.acuse.simulator.dian.register.NumberRange;
import co.acuse.simulator.dian.soap.Operation;
import java.util.List;

/** What is said of numbering ranges; none with a code that says why. */
public record RangesResponse(String code, String description, List<NumberRange> ranges) {

  private static final String RANGE =
      " xmlns:c=\"http://schemas.datacontract.org/2004/07/NumberRangeResponse\"";

  public RangesResponse {
    ranges = List.copyOf(ranges);
  }

  public String toResult() {
    String content =
        new Fields("b")
            .text("OperationCode", code)
            .text("OperationDescription", description)
            .raw("ResponseList", RANGE, ranges.isEmpty() ? null : list())
            .toString();
    return Fields.result(
        Operation.GET_NUMBERING_RANGE.wireName(), "NumberRangeResponseList", content);
  }

  private String list() {
    Fields all = new Fields("c");
    for (NumberRange range : ranges) {
      String content =
          new Fields("c")
              .text("ResolutionNumber", range.resolution())
              .text("ResolutionDate", range.validFrom().toString())
              .text("Prefix", range.prefix())
              .text("FromNumber", Long.toString(range.from()))
              .text("ToNumber", Long.toString(range.to()))
              .text("ValidDateFrom", range.validFrom().toString())
              .text("ValidDateTo", range.validTo().toString())
              .text("TechnicalKey", range.technicalKey())
              .toString();
      all.raw("NumberRangeResponse", "", content);
    }
    return all.toString();
  }
}
