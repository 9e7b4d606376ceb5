package co.acuse.dian.packaging;

/** What is in an XML file, which is how its name starts (annex 1.9, 6.5.7). */
public enum FileKind {
  INVOICE("fv"),
  CREDIT_NOTE("nc"),
  DEBIT_NOTE("nd"),
  APPLICATION_RESPONSE("ar"),
  ATTACHED_DOCUMENT("ad");

  private final String prefix;

  FileKind(String prefix) {
    this.prefix = prefix;
  }

  String prefix() {
    return prefix;
  }
}
