package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.invoice.FiscalResponsibility;
import co.acuse.factus.document.request.Customer;
import org.jspecify.annotations.Nullable;

/** Writes who buys. */
final class CustomerWriter {

  private CustomerWriter() {}

  static @Nullable Customer customer(co.acuse.contracts.invoice.@Nullable Customer customer) {
    if (customer == null) {
      return null;
    }
    return new Customer(
        customer.identificationType().code(),
        customer.identification(),
        customer.checkDigit(),
        customer.company(),
        customer.tradeName(),
        customer.names(),
        customer.address(),
        customer.email(),
        customer.phone(),
        customer.organization().code(),
        customer.tax().code(),
        customer.country(),
        customer.responsibilities().stream().map(FiscalResponsibility::code).toList(),
        customer.municipality());
  }
}
