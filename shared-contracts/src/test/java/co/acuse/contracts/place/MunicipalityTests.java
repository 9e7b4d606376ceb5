package co.acuse.contracts.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MunicipalityTests {
  @Test
  void hasTheNamesThatTheDianHas() {
    assertThat(Municipality.of("11001"))
        .contains(new Municipality("11001", "Bogotá, D.C.", "Bogotá"));
    assertThat(Municipality.of("68679"))
        .contains(new Municipality("68679", "San Gil", "Santander"));
  }

  @Test
  void listsAllOfThemWithTheirDepartment() {
    assertThat(Municipality.codes())
        .hasSize(1_122)
        .allSatisfy(code ->
            assertThat(Municipality.of(code))
                .hasValueSatisfying(found -> assertThat(found.department()).isNotBlank()));
  }

  @Test
  void knowsNoOthers() {
    assertThat(Municipality.of("99999")).isEmpty();
  }
}
