package co.acuse.dian.soap.envelope;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An operation with its parameters, in the order in which the WSDL has them. */
public final class OperationCall {

  private final Operation operation;
  private final List<Parameter> parameters;

  private OperationCall(Operation operation, List<Parameter> parameters) {
    this.operation = operation;
    this.parameters = parameters;
  }

  /** The operation without parameters so far. */
  public static OperationCall of(Operation operation) {
    return new OperationCall(operation, List.of());
  }

  /** The same call with one more parameter, a text. */
  public OperationCall with(String name, String value) {
    refuse(value.isBlank(), name);
    return plus(new Parameter(name, XmlText.escape(value)));
  }

  /** The same call with one more parameter, a file, which travels as base64. */
  public OperationCall with(String name, byte[] file) {
    refuse(file.length == 0, name);
    return plus(new Parameter(name, Base64.getEncoder().encodeToString(file)));
  }

  public Operation operation() {
    return operation;
  }

  String toXml() {
    var xml = new StringBuilder("<wcf:").append(operation.wireName()).append('>');
    for (Parameter parameter : parameters) {
      xml.append("<wcf:").append(parameter.name).append('>').append(parameter.escapedValue);
      xml.append("</wcf:").append(parameter.name).append('>');
    }
    return xml.append("</wcf:").append(operation.wireName()).append('>').toString();
  }

  private void refuse(boolean empty, String name) {
    if (empty) {
      throw new IllegalArgumentException(
          "%s needs a %s: it is empty".formatted(operation.wireName(), name));
    }
  }

  private OperationCall plus(Parameter parameter) {
    var more = new ArrayList<>(parameters);
    more.add(parameter);
    return new OperationCall(operation, List.copyOf(more));
  }

  /** Without the parameters, which hold whole documents. */
  @Override
  public String toString() {
    return operation.wireName();
  }

  private record Parameter(String name, String escapedValue) {}
}
