package co.acuse.dian.soap.result;

import java.util.List;

/** Which numbers an issuer may use with a software ({@code GetNumberingRange}). */
public sealed interface NumberingRanges {

  /** The answer's own words. */
  DianStatus status();

  /** 100. */
  record Found(List<NumberingRange> ranges, DianStatus status) implements NumberingRanges {
    public Found {
      ranges = List.copyOf(ranges);
    }
  }

  /** 301 or 302: none is registered, or none for this software. A new one takes about two hours. */
  record NoneFound(DianStatus status) implements NumberingRanges {}

  /** 303: the software does not belong to this NIT. */
  record SoftwareOfAnother(DianStatus status) implements NumberingRanges {}

  /** 401: the certificate's NIT may not ask for this issuer. */
  record NotAuthorised(DianStatus status) implements NumberingRanges {}

  /** 500 and anything else. */
  record Unclear(DianStatus status) implements NumberingRanges {}
}
