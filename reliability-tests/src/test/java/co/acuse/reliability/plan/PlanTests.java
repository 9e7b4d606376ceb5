package co.acuse.reliability.plan;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.provider.ProviderProfile;
import co.acuse.contracts.rules.InvoiceReader;
import co.acuse.contracts.rules.Reading;
import co.acuse.reliability.faults.DeathAtStep;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanTests {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Plan plan = Plan.of(7, Scale.SHORT);

  @Test
  void sameSeedGivesSamePlan() {
    assertThat(Plan.of(7, Scale.SHORT)).isEqualTo(plan);
  }

  @Test
  void otherSeedGivesOtherPlan() {
    assertThat(Plan.of(8, Scale.SHORT).posts()).isNotEqualTo(plan.posts());
  }

  @Test
  void everyDocumentPassesTheDoorUnlessItIsMeantNotTo() {
    InvoiceReader door =
        new InvoiceReader(
            InstantSource.fixed(Instant.parse("2026-03-16T17:00:00Z")),
            _ -> Optional.of(ProviderProfile.factus()));

    for (PlannedPost post : plan.posts()) {
      Reading reading = door.read(MAPPER.readTree(post.body()));
      boolean faulty = reading instanceof Reading.Faulty;
      assertThat(faulty).as("%s: %s", post, reading).isEqualTo(post.purpose() == Purpose.FAULTY);
    }
  }

  @Test
  void whatGoesStraightToTheDianPassesItsDoorAndNamesItsOrder() {
    InvoiceReader door =
        new InvoiceReader(
            InstantSource.fixed(Instant.parse("2026-03-16T17:00:00Z")),
            _ -> Optional.of(new ProviderProfile(Provider.DIAN, Set.of(), false)));
    Plan both = Plan.of(7, Scale.BOTH);
    Set<String> atDian =
        both.issuers().stream().filter(Issuer::atDian).map(Issuer::nit).collect(Collectors.toSet());
    List<PlannedPost> posts =
        both.posts().stream()
            .filter(post -> atDian.contains(post.issuer()))
            .filter(post -> post.purpose() != Purpose.FAULTY)
            .toList();

    assertThat(atDian).hasSize(8).isEqualTo(Set.copyOf(both.layout().atDian()));
    assertThat(posts)
        .hasSizeGreaterThan(200)
        .allSatisfy(post -> {
          JsonNode body = MAPPER.readTree(post.body());
          assertThat(door.read(body)).as(post.body()).isNotInstanceOf(Reading.Faulty.class);
          assertThat(body.path("orderReference").path("id_pedido_origen").asString())
              .isEqualTo(post.reference());
        });
    assertThat(both.strikes())
        .extracting(strike -> strike.fault().kind())
        .contains("DIAN_HOLDS_A_TWIN", "DIAN_HOLDS_A_STRANGER", "DIAN_TELLS_NO_RESPONSE")
        .contains("DIAN_STORES_AND_CUTS", "DIAN_IS_LATE", "DIAN_LOSES_ANSWERS", "DIAN_FAILS");
  }

  @Test
  void whileTheDianIsAwayForLongEveryWorkerDies() {
    List<PlannedStrike> strikes = Plan.of(7, Scale.BOTH).strikes();
    PlannedStrike away = only("DIAN_CONTINGENCY", strikes);

    assertThat(strikes)
        .filteredOn(strike -> strike.fault().kind().equals("KILL_ALL_WORKERS"))
        .anySatisfy(
            death -> assertThat(death.at()).isBetween(away.at().plusSeconds(25), away.until()));
    assertThat(strikes)
        .filteredOn(strike -> !strike.equals(away) && strike.fault().kind().startsWith("DIAN_"))
        .hasSizeGreaterThanOrEqualTo(8)
        .noneMatch(strike ->
            strike.at().compareTo(away.until()) < 0 && away.at().compareTo(strike.until()) < 0);
  }

  @Test
  void noWorkerIsStruckUntilItIsProvenThatTheDianIsAway() {
    for (int seed = 1; seed <= 20; seed++) {
      List<PlannedStrike> strikes = Plan.of(seed, Scale.BOTH).strikes();
      Duration away = only("DIAN_CONTINGENCY", strikes).at();

      assertThat(strikes)
          .as("seed %s", seed)
          .filteredOn(strike ->
              strike.fault().touches().stream().anyMatch(name -> name.startsWith("worker")))
          .noneMatch(strike ->
              strike.at().compareTo(away.plusSeconds(30)) < 0
                  // who is started again takes its time to see the first of it
                  && strike.until().compareTo(away.minusSeconds(20)) > 0);
    }
  }

  @Test
  void aBatchStaysInProcessForLongEnoughToBeStuck() {
    for (int seed = 1; seed <= 20; seed++) {
      assertThat(Plan.of(seed, Scale.BOTH).strikes())
          .as("seed %s", seed)
          .anySatisfy(strike -> {
            assertThat(strike.fault().kind()).isEqualTo("DIAN_KEEPS_A_BATCH");
            assertThat(strike.until()).isLessThan(Scale.BOTH.load().minusSeconds(30));
          });
    }
  }

  private static PlannedStrike only(String kind, List<PlannedStrike> strikes) {
    List<PlannedStrike> such =
        strikes.stream().filter(strike -> strike.fault().kind().equals(kind)).toList();
    assertThat(such).hasSize(1);
    return such.getFirst();
  }

  @Test
  void hasEveryPurposeChannelMannerAndProviderOrder() {
    assertThat(plan.posts()).extracting(PlannedPost::purpose).contains(Purpose.values());
    assertThat(plan.posts()).extracting(PlannedPost::channel).contains(Channel.values());
    assertThat(plan.posts()).extracting(PlannedPost::manner).contains(Manner.values());
    assertThat(plan.posts()).extracting(PlannedPost::copies).contains(1, 20);
    assertThat(ProviderOrder.all())
        .allSatisfy(order ->
            assertThat(plan.posts()).anyMatch(post -> post.reference().startsWith(order + "7-")));
  }

  /**
   * A worker waits 5 s for an answer and 3 s for what it may not see yet; where the provider is
   * late with all, what it stores shows a second later.
   */
  @Test
  void noSlowSaleShowsLaterThanAWorkerWaitsForIt() {
    assertThat(ProviderOrder.all())
        .filteredOn(order -> order.startsWith("SIM-SLOW-"))
        .isNotEmpty()
        .allSatisfy(
            order -> assertThat(Integer.parseInt(order.replaceAll("\\D", ""))).isLessThan(6));
  }

  @Test
  void lastOfAllDiesWhoeverHasAStepLeft() {
    Plan whole = Plan.of(1, Scale.LONG);
    List<PlannedStrike> last =
        whole.strikes().stream()
            .filter(strike ->
                strike.at().compareTo(Scale.LONG.load().multipliedBy(9).dividedBy(10)) > 0)
            .filter(strike -> strike.fault().kind().equals(DeathAtStep.KIND))
            .toList();

    assertThat(last)
        .extracting(strike -> strike.fault().target())
        .contains("worker-1", "worker-2", "worker-3", "audit-1", "audit-2", "ingest-1", "ingest-2");
  }

  @Test
  void notesNameASaleOfTheSameIssuerThatCameBefore() {
    Map<String, Set<String>> sold = new HashMap<>();
    int notes = 0;
    for (PlannedPost post : plan.posts()) {
      Set<String> before = sold.computeIfAbsent(post.issuer(), _ -> new HashSet<>());
      before.add(post.reference());
      JsonNode named = MAPPER.readTree(post.body()).path("correction").path("invoiceReference");
      if (named.isString()) {
        notes++;
        assertThat(before).contains(named.asString());
      }
    }
    assertThat(notes).isGreaterThan(20);
  }

  @Test
  void repeatsAreEqualToTheLetterAndConflictsAreNot() {
    Map<String, String> first = new HashMap<>();
    for (PlannedPost post : plan.posts()) {
      String key = post.documentType() + post.reference();
      String body = first.putIfAbsent(key, post.body());
      switch (post.purpose()) {
        case REPEAT -> assertThat(post.body()).isEqualTo(body);
        case CONFLICT, CORRECTION -> assertThat(post.body()).isNotEqualTo(body);
        case SALE, NOTE, FAULTY -> assertThat(body).as("%s", post).isNull();
      }
    }
  }

  @Test
  void noIssuerSellsMoreThanItsAccountCanCarry() {
    Plan whole = Plan.of(3, Scale.LONG);
    Map<String, Long> documents =
        whole.posts().stream()
            .filter(post -> post.purpose() != Purpose.REPEAT)
            .collect(Collectors.groupingBy(PlannedPost::issuer, Collectors.counting()));
    List<Long> sizes = documents.values().stream().sorted().toList();

    assertThat(documents).hasSize(60);
    assertThat(sizes.getLast() / (double) Scale.LONG.load().toMinutes()).isLessThan(45);
    assertThat(sizes.getLast()).isGreaterThan(5 * sizes.getFirst());
  }

  @Test
  void longRunSellsEnough() {
    Plan whole = Plan.of(1, Scale.LONG);
    long sales =
        whole.posts().stream()
            .filter(post -> post.purpose() == Purpose.SALE || post.purpose() == Purpose.NOTE)
            .count();

    assertThat(sales).isGreaterThan(20_400);
  }

  @Test
  void otherTimeKeepsThePace() {
    Scale half = Scale.LONG.lasting(Duration.ofMinutes(15));

    assertThat(half.documents()).isEqualTo(10_500);
    assertThat(half.strikes()).isEqualTo(113);
  }

  @Test
  void knowsEveryKindOfSale() {
    Chance chance = Chance.of(1, "kinds");
    Set<SaleKind> drawn = new HashSet<>();
    for (int i = 0; i < 5_000; i++) {
      drawn.add(SaleKind.draw(false, chance));
    }
    assertThat(drawn).containsAll(Arrays.asList(SaleKind.values()));
  }
}
