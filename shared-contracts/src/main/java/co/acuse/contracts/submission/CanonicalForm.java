package co.acuse.contracts.submission;

import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.json.ContractJson;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * One way of writing each invoice, whatever way a till wrote it: two payloads with the same form
 * are the same sale.
 *
 * <p>Names are sorted, absent values left out, defaults filled in, amounts written without trailing
 * zeros; lists keep their order. Everything that the till wrote counts.
 */
public final class CanonicalForm {
  private static final JsonMapper JSON =
      ContractJson.mapper()
          .rebuild()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .addModule(new SimpleModule().addSerializer(BigDecimal.class, new ShortestDecimal()))
          .build();

  private CanonicalForm() {}

  /** SHA-256 of the canonical form, in lower-case hex. */
  public static String hash(Invoice invoice) {
    return HexFormat.of().formatHex(sha256().digest(JSON.writeValueAsBytes(invoice)));
  }

  /** The canonical form as compact JSON. */
  public static String text(Invoice invoice) {
    return JSON.writeValueAsString(invoice);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Writes 10.00 as 10, so that it equals 10.0. */
  private static final class ShortestDecimal extends StdSerializer<BigDecimal> {
    ShortestDecimal() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
      out.writeString(value.stripTrailingZeros().toPlainString());
    }
  }
}
