package co.acuse.submitter.submission;

import co.acuse.contracts.identity.ReferenceCode;
import co.acuse.contracts.lifecycle.Message;

/** What a till is told about a number that its sale cannot have. */
final class TillNumbers {

  private TillNumbers() {}

  static Message taken(DocumentNumber number, ReferenceCode holder) {
    return new Message(
        "NUMBER_TAKEN",
        "El número %s ya es de la venta %s. Corrija number y envíe la venta de nuevo."
            .formatted(number.text(), holder.value()));
  }

  static Message changed(DocumentNumber number, DocumentNumber kept) {
    return new Message(
        "NUMBER_CHANGED",
        ("La venta ya tiene el número %s y no puede tomar el %s. Envíela con el %1$s; si debe"
                + " cambiar, un operador tiene que abandonarla antes.")
            .formatted(kept.text(), number.text()));
  }
}
