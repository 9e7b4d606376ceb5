package co.acuse.submitter.account;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.provider.Numberer;
import co.acuse.edge.issuers.DianAccount;
import co.acuse.edge.issuers.NumberingRule;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.submitter.gateway.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether there is one live range per kind of document, for how long, for how many. */
final class RangeInspection {

  private final CheckLimits limits;
  private final LocalDate today;

  RangeInspection(CheckLimits limits, LocalDate today) {
    this.limits = limits;
    this.today = today;
  }

  List<Finding> inspect(ProviderSettings settings, List<Range> ranges) {
    List<Finding> findings = new ArrayList<>();
    for (DocumentType type : DocumentType.values()) {
      NumberingRule rule = settings.numbering(type);
      List<NumberingRule.ByPrefix> tills = prefixesOfTills(settings, type);
      List<Range> ofType = ranges.stream().filter(range -> range.type() == type).toList();
      List<Range> meant =
          ofType.stream()
              .filter(range -> isMeant(rule, range))
              .filter(range -> tills.stream().noneMatch(prefix -> isMeant(prefix, range)))
              .toList();
      boolean mayBeOnlyTills = !tills.isEmpty() && rule instanceof NumberingRule.SingleActive;
      if (!mayBeOnlyTills || !meant.isEmpty()) {
        inspectType(type, rule, meant, findings);
      }
      for (NumberingRule.ByPrefix prefix : tills) {
        List<Range> ofTills = ofType.stream().filter(range -> isMeant(prefix, range)).toList();
        inspectType(type, prefix, ofTills, findings);
      }
    }
    return findings;
  }

  private static List<NumberingRule.ByPrefix> prefixesOfTills(
      ProviderSettings settings, DocumentType type) {
    DianAccount account = settings.dian();
    return account == null
        ? List.of()
        : account.ranges(type).stream()
            .filter(range -> range.numberedBy() == Numberer.TILL)
            .map(range -> new NumberingRule.ByPrefix(range.prefix()))
            .distinct()
            .toList();
  }

  private static boolean isMeant(NumberingRule rule, Range range) {
    return switch (rule) {
      case NumberingRule.ById(long id) -> range.id() == id;
      case NumberingRule.ByPrefix(String prefix) -> prefix.equals(range.prefix());
      case NumberingRule.SingleActive _ -> true;
    };
  }

  private void inspectType(
      DocumentType type, NumberingRule rule, List<Range> meant, List<Finding> findings) {
    List<Range> live = meant.stream().filter(range -> range.isLive(today)).toList();
    if (live.isEmpty()) {
      findings.add(dead(type, rule, meant));
    }
    if (live.size() > 1 && rule instanceof NumberingRule.SingleActive) {
      findings.add(ambiguous(type, live));
    }
    live.forEach(range -> {
      expiring(range).ifPresent(findings::add);
      nearlyUsed(range).ifPresent(findings::add);
    });
  }

  /** No range can be used: the last one meant says why. */
  private Finding dead(DocumentType type, NumberingRule rule, List<Range> meant) {
    if (meant.isEmpty()) {
      String which =
          switch (rule) {
            case NumberingRule.ById(long id) -> " con id " + id;
            case NumberingRule.ByPrefix(String prefix) -> " con prefijo " + prefix;
            case NumberingRule.SingleActive _ -> "";
          };
      return new Finding(
          Finding.Code.RANGE_MISSING,
          type,
          "No hay rango de numeración%s para %s. Asócielo en la DIAN y créelo en la cuenta."
              .formatted(which, name(type)));
    }
    Range range = meant.getLast();
    if (range.isExpired(today)) {
      return finding(
          Finding.Code.RANGE_EXPIRED,
          range,
          "venció el %s. Pida otra resolución a la DIAN y cree su rango en la cuenta."
              .formatted(range.validUntil()));
    }
    return range.isUsedUp()
        ? finding(
            Finding.Code.RANGE_USED_UP,
            range,
            "no tiene más números. Pida otra resolución a la DIAN y cree su rango en la cuenta.")
        : finding(
            Finding.Code.RANGE_INACTIVE, range, "está inactivo. Actívelo en la cuenta de Factus.");
  }

  private static Finding ambiguous(DocumentType type, List<Range> live) {
    List<String> prefixes = live.stream().map(range -> String.valueOf(range.prefix())).toList();
    return new Finding(
        Finding.Code.RANGE_AMBIGUOUS,
        type,
        "Hay varios rangos activos para %s (%s). Diga cuál en numbering.%s, o envíe el prefijo."
            .formatted(name(type), String.join(", ", prefixes), type));
  }

  private Optional<Finding> expiring(Range range) {
    LocalDate end = range.validUntil();
    return end == null || !end.isBefore(today.plusDays(limits.expiring().toDays()))
        ? Optional.empty()
        : Optional.of(
            finding(
                Finding.Code.RANGE_EXPIRING,
                range,
                "vence el %s. Pida a tiempo otra resolución a la DIAN.".formatted(end)));
  }

  /** A note's range often has no end: then there is nothing to run out of. */
  private Optional<Finding> nearlyUsed(Range range) {
    Long from = range.from();
    Long next = range.next();
    Long to = range.to();
    if (from == null || next == null || to == null) {
      return Optional.empty();
    }
    long left = to - next + 1;
    return limits.isNearlyUsed(left, to - from + 1)
        ? Optional.of(
            finding(
                Finding.Code.RANGE_NEARLY_USED,
                range,
                "tiene %d números más. Pida a tiempo otra resolución a la DIAN.".formatted(left)))
        : Optional.empty();
  }

  private static Finding finding(Finding.Code code, Range range, String what) {
    return new Finding(
        code,
        range.type(),
        "El rango %s de %s %s".formatted(range.prefix(), name(range.type()), what));
  }

  private static String name(DocumentType type) {
    return switch (type) {
      case INVOICE -> "facturas";
      case CREDIT_NOTE -> "notas crédito";
      case DEBIT_NOTE -> "notas débito";
    };
  }
}
