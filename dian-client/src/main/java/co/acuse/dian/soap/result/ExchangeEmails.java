package co.acuse.dian.soap.result;

/** Where issuers want their documents delivered ({@code GetExchangeEmails}). */
public sealed interface ExchangeEmails {

  /** The answer's own words. */
  DianStatus status();

  /** The whole list as a CSV file. */
  record Found(ReturnedBytes csv, DianStatus status) implements ExchangeEmails {}

  /** The DIAN gave no list. */
  record Refused(DianStatus status) implements ExchangeEmails {}
}
