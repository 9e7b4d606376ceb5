package co.acuse.dian.soap.testing;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The content of a DianResponse, in the WSDL's order; what is not said is nil. */
public final class ResponseXml {

  public static final String KEY = "5f".repeat(48);

  private final String valid;
  private final String code;
  private final String description;
  private final List<String> rules = new ArrayList<>();
  private String message = nil("StatusMessage");
  private String key = nil("XmlDocumentKey");
  private String file = nil("XmlBase64Bytes");

  private ResponseXml(String valid, String code, String description) {
    this.valid = valid;
    this.code = code;
    this.description = description;
  }

  public static ResponseXml valid(String code, String description) {
    return new ResponseXml(element("IsValid", "true"), code, description);
  }

  public static ResponseXml invalid(String code, String description) {
    return new ResponseXml(element("IsValid", "false"), code, description);
  }

  /** Without IsValid, which the WSDL allows. */
  public static ResponseXml undecided(String code, String description) {
    return new ResponseXml("", code, description);
  }

  public ResponseXml message(String text) {
    message = element("StatusMessage", text);
    return this;
  }

  public ResponseXml rule(String text) {
    rules.add("<c:string>" + text + "</c:string>");
    return this;
  }

  public ResponseXml key(String documentKey) {
    key = element("XmlDocumentKey", documentKey);
    return this;
  }

  public ResponseXml file(byte[] bytes) {
    file = element("XmlBase64Bytes", Base64.getEncoder().encodeToString(bytes));
    return this;
  }

  /** The whole answer to an operation. */
  public String answering(String operation) {
    return Envelopes.of(operation, xml());
  }

  public String xml() {
    return element("ErrorMessage", String.join("", rules))
        + valid
        + element("StatusCode", code)
        + element("StatusDescription", description)
        + message
        + file
        + nil("XmlBytes")
        + key
        + element("XmlFileName", "fv09003730760002600000001");
  }

  private static String element(String name, String content) {
    return "<b:%1$s>%2$s</b:%1$s>".formatted(name, content);
  }

  private static String nil(String name) {
    return "<b:%s i:nil=\"true\"/>".formatted(name);
  }
}
