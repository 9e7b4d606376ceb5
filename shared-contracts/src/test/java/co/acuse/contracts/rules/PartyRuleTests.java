package co.acuse.contracts.rules;

import static co.acuse.contracts.rules.FaultCode.MALFORMED;
import static co.acuse.contracts.rules.FaultCode.NOT_ALLOWED_HERE;
import static co.acuse.contracts.rules.FaultCode.REQUIRED;
import static co.acuse.contracts.rules.FaultCode.WRONG_CHECK_DIGIT;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.invoice.Customer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyRuleTests {
  @Test
  void computesTheCheckDigitOfANit() {
    assertThat(InvoiceFixture.aSale().invoice().customer())
        .isNotNull()
        .extracting(Customer::checkDigit)
        .isEqualTo("6");
  }

  @Test
  void tellsTheRightCheckDigit() {
    Broken.customer(customer -> customer.put("checkDigit", "3"))
        .is(WRONG_CHECK_DIGIT, "$.customer.checkDigit", "6");
  }

  @Test
  void knowsNoCheckDigitOfOtherIdentifications() {
    Broken.customer(
            customer -> customer.put("identificationType", "PASAPORTE").put("checkDigit", "6"))
        .is(NOT_ALLOWED_HERE, "$.customer.checkDigit", "identificationType=NIT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"900.123.456", "900123456-8", "1234", "ABC12345"})
  void wantsANitOfDigits(String nit) {
    Broken.customer(customer -> customer.put("identification", nit))
        .is(MALFORMED, "$.customer.identification", "NIT");
  }

  @Test
  void letsPassportsHaveLetters() {
    Broken.customer(customer ->
            customer
                .put("identificationType", "PASAPORTE")
                .put("identification", "AB123456")
                .put("country", "FR")
                .remove("municipality"))
        .isAccepted();
  }

  @Test
  void wantsTheNameThatGoesWithTheKindOfParty() {
    Broken.customer(customer -> customer.remove("company")).is(REQUIRED, "$.customer.company");
    Broken.customer(customer -> customer.put("organization", "PERSON"))
        .is(REQUIRED, "$.customer.names");
  }

  @Test
  void knowsMunicipalitiesOfColombiaOnly() {
    Broken.customer(customer -> customer.put("country", "FR"))
        .is(NOT_ALLOWED_HERE, "$.customer.municipality", "country=CO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ana", "ana@", "@example.com", "ana@example", "a b@example.com"})
  void wantsAnAddressThatMailCanReach(String email) {
    Broken.customer(customer -> customer.put("email", email))
        .is(MALFORMED, "$.customer.email", "EMAIL");
  }

  @Test
  void wantsAllOfAnEstablishment() {
    Broken.sale(json -> json.putObject("establishment").put("name", "Sede"))
        .are(
            "REQUIRED $.establishment.address",
            "REQUIRED $.establishment.phone",
            "REQUIRED $.establishment.email",
            "REQUIRED $.establishment.municipality");
  }
}
