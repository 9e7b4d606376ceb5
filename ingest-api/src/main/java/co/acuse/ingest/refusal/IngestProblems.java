package co.acuse.ingest.refusal;

import co.acuse.edge.problem.ProblemType;

/** Every refusal that only this door gives. */
public final class IngestProblems {

  public static final ProblemType INVALID_INVOICE =
      ProblemType.of(
          422,
          "INVALID_INVOICE",
          "La factura no se puede emitir así",
          "The invoice cannot be issued like this",
          "Corrija todo lo que dice errors y envíe la misma venta con la misma referencia.",
          "Mend everything that errors says and send the same sale with the same reference.");

  public static final ProblemType ISSUER_NOT_ALLOWED =
      ProblemType.of(
          403,
          "ISSUER_NOT_ALLOWED",
          "Su llave no puede facturar por este emisor",
          "Your key may not invoice for this issuer",
          "Use la llave de este emisor o pida que agreguen su NIT a la suya.",
          "Use the key of this issuer, or have its NIT added to yours.");

  public static final ProblemType NOT_ACCEPTED =
      ProblemType.of(
          503,
          "NOT_ACCEPTED",
          "La factura no fue recibida",
          "The invoice was not accepted",
          "No quedó nada guardado. Envíe la misma venta con la misma referencia en unos segundos.",
          "Nothing was kept. Post the same sale with the same reference in some seconds.");

  public static final ProblemType ACCEPTANCE_UNKNOWN =
      ProblemType.of(
          503,
          "ACCEPTANCE_UNKNOWN",
          "No se sabe si la factura fue recibida",
          "It is not known whether the invoice was accepted",
          "Envíe otra vez la misma venta con la misma referencia: nunca se emitirá dos veces.",
          "Post the same sale again with the same reference: it will never be issued twice.");

  public static final ProblemType AUDIT_AWAY =
      ProblemType.of(
          503,
          "AUDIT_AWAY",
          "El estado no se puede consultar por ahora",
          "The status cannot be asked for now",
          "Las facturas recibidas siguen su curso. Consulte otra vez en unos segundos.",
          "Accepted invoices go on. Ask again in some seconds.");

  public static final ProblemType BATCH_MALFORMED =
      ProblemType.of(
          400,
          "BATCH_MALFORMED",
          "El lote no tiene la forma esperada",
          "The batch does not have the expected form",
          "Envíe {\"invoices\": [ … ]} con 1 a 500 facturas.",
          "Send {\"invoices\": [ … ]} with 1 to 500 invoices.");

  public static final ProblemType MALFORMED_IDEMPOTENCY_KEY =
      ProblemType.of(
          400,
          "MALFORMED_IDEMPOTENCY_KEY",
          "El encabezado Idempotency-Key no es válido",
          "The header Idempotency-Key is not valid",
          "Envíe de 1 a 255 caracteres ASCII visibles, o no envíe el encabezado.",
          "Send 1 to 255 visible ASCII characters, or leave the header out.");

  private IngestProblems() {}
}
