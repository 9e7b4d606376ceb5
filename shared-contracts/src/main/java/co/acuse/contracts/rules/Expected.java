package co.acuse.contracts.rules;

/** The forms that values have. */
enum Expected {
  OBJECT,
  LIST,
  TEXT,
  NOT_BLANK,
  PRINTABLE,
  BOOLEAN,
  NUMBER,
  DATE,
  TIME,
  DATE_TIME,
  ISSUER,
  REFERENCE,
  NIT,
  DIGITS,
  IDENTIFICATION,
  CHECK_DIGIT,
  EMAIL,
  PREFIX,
  DOCUMENT_NUMBER,
  CUFE
}
