package co.acuse.simulator.dian.documents;

/**
 * What may be issued once.
 *
 * @param family the type, where 01, 02 and 04 are one
 */
public record NumberKey(String nit, String family, String number) {}
