package co.acuse.submitter.gateway.factus;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where each field of a request stands in the provider's document, by the provider's pages; a star
 * stands for an index.
 */
final class StoredFields {

  /** Listed by no page among an answer's fields; each is compared once an answer tells it. */
  static final Set<String> UNLISTED =
      Set.of(
          "/currency/type",
          "/currency/exchange_rate",
          "/customer/responsibilities/*",
          "/prepayment_details/*/concept_code");

  private static final String TABLE =
      """
      /reference_code                             /reference_code
      /document                                   /document_type/code
      /operation_type                             /operation_type/code
      /observation                                /observation
      /send_email                                 /send_email
      /cash_rounding_amount                       /totals/total
      /order_reference/reference_code             /order_reference/reference_code
      /order_reference/issue_date                 /order_reference/issue_date
      /billing_period/start_date                  /billing_period/start_date
      /billing_period/start_time                  /billing_period/start_time
      /billing_period/end_date                    /billing_period/end_date
      /billing_period/end_time                    /billing_period/end_time
      /related_documents/*/code                   /related_documents/*/code
      /related_documents/*/issue_date             /related_documents/*/issue_date
      /related_documents/*/number                 /related_documents/*/number
      /health/provider_code                       /health/provider_code
      /health/payment_method_code                 /health/payment_method_code
      /health/coverage_code                       /health/coverage_code
      /health/contract_number                     /health/contract_number
      /health/policy_number                       /health/policy_number
      /beneficiary/identification_document_code   /beneficiary/identification_document_code
      /beneficiary/identification_number          /beneficiary/identification_number
      /beneficiary/names                          /beneficiary/names
      /beneficiary/surnames                       /beneficiary/surnames
      /establishment/name                         /company/establishment/name
      /establishment/address                      /company/establishment/address
      /establishment/phone_number                 /company/establishment/phone_number
      /establishment/email                        /company/establishment/email
      /establishment/municipality_code            /company/establishment/municipality/code
      /customer/identification_document_code      /customer/identification_document/code
      /customer/identification                    /customer/identification
      /customer/dv                                /customer/dv
      /customer/legal_organization_code           /customer/legal_organization/code
      /customer/tribute_code                      /customer/tribute/code
      /customer/company                           /customer/company
      /customer/trade_name                        /customer/trade_name
      /customer/names                             /customer/names
      /customer/address                           /customer/address
      /customer/email                             /customer/email
      /customer/phone                             /customer/phone
      /customer/country_code                      /customer/country/code
      /customer/municipality_code                 /customer/municipality/code
      /payment_details/*/payment_form             /payment_details/*/payment_form/code
      /payment_details/*/payment_method_code      /payment_details/*/payment_method/code
      /payment_details/*/reference_code           /payment_details/*/reference_code
      /payment_details/*/amount                   /payment_details/*/amount
      /payment_details/*/due_date                 /payment_details/*/due_date
      /prepayment_details/*/reference_code        /prepayment_details/*/reference_code
      /prepayment_details/*/received_date         /prepayment_details/*/received_date
      /prepayment_details/*/amount                /prepayment_details/*/amount
      /prepayment_details/*/note                  /prepayment_details/*/note
      /allowance_charges/*/concept_type           /allowance_charges/*/concept_type
      /allowance_charges/*/is_surcharge           /allowance_charges/*/is_surcharge
      /allowance_charges/*/reason                 /allowance_charges/*/reason
      /allowance_charges/*/base_amount            /allowance_charges/*/base_amount
      /allowance_charges/*/amount                 /allowance_charges/*/amount
      /items/*/code_reference                     /items/*/code_reference
      /items/*/name                               /items/*/name
      /items/*/note                               /items/*/note
      /items/*/quantity                           /items/*/quantity
      /items/*/price                              /items/*/price
      /items/*/discount_rate                      /items/*/discount_rate
      /items/*/discount_amount                    /items/*/discount
      /items/*/unit_measure_code                  /items/*/unit_measure/code
      /items/*/standard_code                      /items/*/standard_code/code
      /items/*/taxes/*/code                       /items/*/taxes/*/tribute/code
      /items/*/taxes/*/rate                       /items/*/taxes/*/rates/0/rate
      /items/*/taxes/*/is_excluded                /items/*/taxes/*/is_excluded
      /items/*/withholding_taxes/*/code           /items/*/withholding_taxes/*/tribute_code
      /items/*/withholding_taxes/*/rate           /items/*/withholding_taxes/*/rates/0/rate
      /items/*/scheme_id                          /items/*/scheme_id/code
      /items/*/collection_concept_code            /items/*/collection_concept
      /items/*/mandate/identification_document_code /items/*/mandate/identification_document/code
      /items/*/mandate/identification             /items/*/mandate/document
      /items/*/additional_properties/*/code       /items/*/additional_properties/*/code
      /items/*/additional_properties/*/value      /items/*/additional_properties/*/value
      /items/*/additional_properties/*/quantity   /items/*/additional_properties/*/quantity
      /items/*/additional_properties/*/unit_measure_code \
      /items/*/additional_properties/*/unit_measure/code
      /bill_number                                /bill/number
      /correction_concept_code                    /correction_concept/code
      /customization_id                           /customization/code
      """;

  private static final Pattern INDEX = Pattern.compile("(?<=/)\\d+(?=/|$)");
  private static final Map<String, String> PLACES = places();

  private StoredFields() {}

  private static Map<String, String> places() {
    Map<String, String> places = new HashMap<>();
    TABLE
        .lines()
        .forEach(line ->
            places.put(
                line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ')).strip()));
    return places;
  }

  static boolean isUnlisted(String field) {
    return UNLISTED.contains(pattern(field));
  }

  /** The place of a request's field. */
  static String placeOf(String field) {
    String place = PLACES.get(pattern(field));
    if (place == null) {
      throw new AssertionError("the table has no place for the field " + field);
    }
    return INDEX
        .matcher(field)
        .results()
        .map(MatchResult::group)
        .reduce(place, (found, index) -> found.replaceFirst("\\*", index));
  }

  private static String pattern(String field) {
    return INDEX.matcher(field).replaceAll("*");
  }
}
