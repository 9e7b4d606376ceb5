package co.acuse.reliability.plan;

/**
 * A seller.
 *
 * @param nit without check digit
 * @param share of all documents, 0 to 1
 */
public record Issuer(String nit, double share) {}
