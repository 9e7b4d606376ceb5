package co.acuse.reliability.plan;

/**
 * A seller.
 *
 * @param nit without check digit
 * @param share of all documents, 0 to 1
 * @param atDian whether it sends straight to the DIAN; the others go to Factus
 */
public record Issuer(String nit, double share, boolean atDian) {}
