package co.acuse.dian.document;

/**
 * The software that writes a document; its PIN is nowhere near.
 *
 * @param id as the DIAN gave it when the software was registered
 * @param provider whose software it is; the issuer itself for its own software
 */
public record Software(String id, Nit provider) {

  public Software {
    Texts.refuseBlank(id, "The software's id");
  }
}
