package co.acuse.dian.signature;

import java.util.Arrays;

/** A distinguished name, built attribute by attribute. */
final class TestName {

  static final String COMMON_NAME = "2.5.4.3";
  static final String SERIAL_NUMBER = "2.5.4.5";
  static final String COUNTRY = "2.5.4.6";
  static final String ORGANIZATION = "2.5.4.10";
  static final String EMAIL = "1.2.840.113549.1.9.1";

  /** An attribute of some authority's own, which Java has no name for. */
  static final String OF_ITS_OWN = "1.3.6.1.4.1.55555.2.1";

  private byte[][] attributes = new byte[0][];

  static TestName of(String oid, byte[] value) {
    return new TestName().and(COUNTRY, Der.printable("CO")).and(oid, value);
  }

  TestName and(String oid, byte[] value) {
    byte[][] more = Arrays.copyOf(attributes, attributes.length + 1);
    more[attributes.length] = Der.set(Der.sequence(Der.oid(oid), value));
    attributes = more;
    return this;
  }

  byte[] der() {
    return Der.sequence(attributes);
  }
}
