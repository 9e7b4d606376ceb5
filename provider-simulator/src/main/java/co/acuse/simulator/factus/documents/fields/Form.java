package co.acuse.simulator.factus.documents.fields;

import co.acuse.simulator.factus.protocol.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A JSON object whose fields are asked for by name; what is wrong is noted by path. */
record Form(JsonNode node, String path, FieldErrors errors) {

  static Form root(JsonNode node, FieldErrors errors) {
    return new Form(node, "", errors);
  }

  String pathOf(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  boolean has(String field) {
    JsonNode value = node.path(field);
    return !value.isMissingNode() && !value.isNull();
  }

  @Nullable String text(String field) {
    return Json.text(node.path(field));
  }

  String required(String field) {
    String text = text(field);
    if (text == null) {
      errors.missing(pathOf(field));
      return "";
    }
    return text;
  }

  void missing(String field) {
    errors.missing(pathOf(field));
  }

  void invalid(String field) {
    errors.invalid(pathOf(field));
  }

  /** One of these codes, where anything is there. */
  void code(String field, Set<String> allowed) {
    String text = text(field);
    if (text != null && !allowed.contains(text)) {
      invalid(field);
    }
  }

  void requiredCode(String field, Set<String> allowed) {
    if (!required(field).isEmpty()) {
      code(field, allowed);
    }
  }

  void longest(String field, int length) {
    String text = text(field);
    if (text != null && text.length() > length) {
      errors.add(
          pathOf(field),
          "El campo "
              + FieldErrors.name(pathOf(field))
              + " no debe ser mayor que "
              + length
              + " caracteres.");
    }
  }

  void requiredAmount(String field) {
    if (!required(field).isEmpty()) {
      amount(field);
    }
  }

  /** A number with at most two decimals, where anything is there. */
  Optional<BigDecimal> amount(String field) {
    if (text(field) == null) {
      return Optional.empty();
    }
    BigDecimal number = Json.number(node.path(field));
    if (number == null) {
      errors.add(
          pathOf(field), "El campo " + FieldErrors.name(pathOf(field)) + " debe ser un número.");
      return Optional.empty();
    }
    if (number.scale() > 2) {
      errors.add(
          pathOf(field),
          "El campo " + FieldErrors.name(pathOf(field)) + " debe tener máximo 2 decimales.");
    }
    return Optional.of(number);
  }

  Optional<LocalDate> requiredDate(String field) {
    return required(field).isEmpty() ? Optional.empty() : date(field);
  }

  Optional<LocalDate> date(String field) {
    String text = text(field);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      errors.add(
          pathOf(field),
          "El campo " + FieldErrors.name(pathOf(field)) + " no corresponde al formato Y-m-d.");
      return Optional.empty();
    }
  }

  Optional<Form> object(String field) {
    if (!has(field)) {
      return Optional.empty();
    }
    if (!node.path(field).isObject()) {
      errors.add(
          pathOf(field), "El campo " + FieldErrors.name(pathOf(field)) + " debe ser un objeto.");
      return Optional.empty();
    }
    return Optional.of(new Form(node.path(field), pathOf(field), errors));
  }

  List<Form> list(String field) {
    List<Form> forms = new ArrayList<>();
    if (has(field) && !node.path(field).isArray()) {
      errors.add(
          pathOf(field), "El campo " + FieldErrors.name(pathOf(field)) + " debe ser una lista.");
      return forms;
    }
    for (JsonNode one : node.path(field)) {
      forms.add(new Form(one, pathOf(field) + "." + forms.size(), errors));
    }
    return forms;
  }

  List<Form> requiredList(String field) {
    if (!has(field) || node.path(field).isEmpty()) {
      missing(field);
    }
    return list(field);
  }
}
