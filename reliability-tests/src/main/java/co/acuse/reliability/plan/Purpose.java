package co.acuse.reliability.plan;

/** Why a till posts. */
public enum Purpose {
  SALE,
  NOTE,
  /** The same again, because somebody pressed twice. */
  REPEAT,
  /** Other content under the reference of a rejected sale. */
  CORRECTION,
  /** Other content under a reference with which nothing was wrong. */
  CONFLICT,
  /** Something that can never be issued. */
  FAULTY
}
