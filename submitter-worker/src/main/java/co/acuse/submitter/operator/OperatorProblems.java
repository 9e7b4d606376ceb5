package co.acuse.submitter.operator;

import co.acuse.edge.problem.ProblemType;

/** Why a lever is not pulled. */
final class OperatorProblems {

  static final ProblemType LEVER_REFUSED =
      ProblemType.of(
          409,
          "LEVER_REFUSED",
          "No se puede hacer en este momento",
          "This cannot be done now",
          "El motivo figura en errors.",
          "The reason stands in errors.");

  static final ProblemType DEAD_LETTER_RETURNED =
      ProblemType.of(
          409,
          "DEAD_LETTER_ALREADY_RETURNED",
          "Este registro ya se devolvió",
          "This record was already returned",
          "Búsquelo en su tópico de origen, o en el historial de la factura.",
          "Look for it on its original topic, or in the invoice's timeline.");

  static final ProblemType DEAD_LETTER_CUT =
      ProblemType.of(
          409,
          "DEAD_LETTER_CUT",
          "Este registro se guardó recortado",
          "This record was kept cut",
          "No cabía completo y no se puede devolver. Pida a la caja que envíe la venta de nuevo.",
          "It did not fit whole and cannot be returned. Have the till send the sale again.");

  static final ProblemType NO_DEAD_LETTER =
      ProblemType.of(
          404,
          "NO_SUCH_DEAD_LETTER",
          "No hay tal registro",
          "There is no such record",
          "Liste los registros con GET /api/v1/operator/dead-letters y copie tópico, partición y"
              + " offset.",
          "List the records with GET /api/v1/operator/dead-letters and copy topic, partition and"
              + " offset.");

  static final ProblemType KAFKA_AWAY =
      ProblemType.of(
          503,
          "KAFKA_AWAY",
          "Kafka no responde por ahora",
          "Kafka does not answer now",
          "Liste los registros antes de repetir: el registro puede haberse devuelto.",
          "List the records before repeating: the record may have been returned.");

  private OperatorProblems() {}
}
