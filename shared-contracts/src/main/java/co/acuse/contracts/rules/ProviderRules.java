package co.acuse.contracts.rules;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.invoice.BillingPeriod;
import co.acuse.contracts.invoice.Line;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.provider.ProviderForm;
import co.acuse.contracts.provider.ProviderLimits;
import co.acuse.contracts.provider.ProviderLimits.Limit;
import co.acuse.contracts.provider.ProviderProfile;
import co.acuse.contracts.rules.DocumentReader.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the issuer's provider cannot take of an otherwise sound document. */
final class ProviderRules {
  private static final String LINES = "lines";

  private ProviderRules() {}

  static void check(
      JsonNode document, Draft draft, ProviderProfile profile, SaleDay saleDay, Faults faults) {
    DocumentType type = draft.documentType();
    if (type == null) {
      return;
    }
    for (Limit limit : ProviderLimits.of(profile.provider(), type)) {
      checkLimit(document, limit, faults);
    }
    switch (profile.provider()) {
      case FACTUS -> checkPeriod(draft.billingPeriod(), faults);
      case DIAN -> {
        DianRules.check(draft, faults);
        TillNumberRules.check(draft, profile.ranges(), saleDay, faults);
      }
    }
    checkLines(draft.lines(), profile, faults);
  }

  private static void checkLimit(JsonNode document, Limit limit, Faults faults) {
    String[] names = limit.field().split("\\.", 2);
    if (names.length == 1) {
      checkField(document.get(limit.field()), "$." + limit.field(), limit, faults);
      return;
    }
    JsonNode owner = document.get(names[0]);
    if (owner != null && owner.isObject()) {
      checkField(owner.get(names[1]), "$." + limit.field(), limit, faults);
    }
    for (int i = 0; owner != null && owner.isArray() && i < owner.size(); i++) {
      String at = "$." + names[0] + '[' + i + "]." + names[1];
      checkField(owner.get(i).get(names[1]), at, limit, faults);
    }
  }

  private static void checkField(@Nullable JsonNode value, String at, Limit limit, Faults faults) {
    boolean absent = value == null || value.isNull() || (value.isArray() && value.isEmpty());
    boolean other =
        limit.code() != null
            && !(value != null && value.isString() && value.stringValue().equals(limit.code()));
    if (!absent && !other) {
      refuse(at, limit.provider(), "", faults);
    }
  }

  /** Factus refuses a period that ends on the day on which it starts. */
  private static void checkPeriod(@Nullable BillingPeriod period, Faults faults) {
    if (period != null && period.endDate().equals(period.startDate())) {
      refuse("$.billingPeriod.endDate", Provider.FACTUS, "endDate > startDate", faults);
    }
  }

  private static void checkLines(
      @Nullable List<Line> lines, ProviderProfile profile, Faults faults) {
    if (lines == null || profile.collapseUnsupported()) {
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      String at = "$." + LINES + '[' + i + ']';
      if (!ProviderForm.takesQuantity(profile, lines.get(i))) {
        String decimals = "≤ " + profile.quantityDecimals() + " decimales";
        refuse(at + ".quantity", profile.provider(), decimals, faults);
      }
      if (!ProviderForm.takesUnit(profile, lines.get(i))) {
        refuse(at + ".unit", profile.provider(), CodeLists.shown(profile.units()), faults);
      }
    }
  }

  private static void refuse(String at, Provider provider, String takes, Faults faults) {
    faults.add(at, FaultCode.NOT_SUPPORTED_BY_PROVIDER, provider.name(), takes);
  }
}
