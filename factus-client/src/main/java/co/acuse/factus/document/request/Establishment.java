package co.acuse.factus.document.request;

/**
 * The shop that sells, when it is not the company's own address.
 *
 * @param municipalityCode DIVIPOLA, 5 digits
 */
public record Establishment(
    String name, String address, String phoneNumber, String email, String municipalityCode) {}
