package co.acuse.contracts.invoice;

/** The shop that sells, when it is not the issuer's main address. */
public record Establishment(
    String name, String address, String phone, String email, String municipality) {}
