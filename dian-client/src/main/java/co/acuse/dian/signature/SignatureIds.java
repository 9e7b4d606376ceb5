package co.acuse.dian.signature;

import java.util.UUID;

/** The names by which the parts of one signature point to each other. */
record SignatureIds(UUID id) {

  String signature() {
    return "xmldsig-" + id;
  }

  String reference() {
    return signature() + "-ref0";
  }

  String value() {
    return signature() + "-sigvalue";
  }

  String keyInfo() {
    return signature() + "-keyinfo";
  }

  String signedProperties() {
    return signature() + "-signedprops";
  }
}
