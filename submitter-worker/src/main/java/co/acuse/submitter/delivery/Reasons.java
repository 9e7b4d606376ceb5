package co.acuse.submitter.delivery;

import co.acuse.contracts.lifecycle.Message;

/** What Acuse itself says of a mail; people read it in the timeline. */
final class Reasons {

  static final Message TAKEN =
      new Message("MAIL_TAKEN", "El servidor de correo del emisor lo recibió para entregarlo.");

  static final Message NO_MAIL_SERVER =
      new Message(
          "NO_MAIL_SERVER", "El emisor no tiene servidor de correo configurado: nada se envió.");

  static final Message NO_ADDRESS =
      new Message("BUYER_WITHOUT_EMAIL", "El documento no trae correo del comprador.");

  static final Message NO_FILES =
      new Message("NO_FILES", "Los archivos no se pudieron obtener a tiempo de la DIAN.");

  static final Message NOT_OURS =
      new Message("NOT_MAILED_BY_ACUSE", "A este documento lo entrega el proveedor.");

  private Reasons() {}
}
