package co.acuse.reliability.sabotage;

import co.acuse.contracts.wire.WireRecord;
import co.acuse.submitter.submission.DocumentFile;
import co.acuse.submitter.submission.LeaseHold;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** For which issuer a call does something, as far as its object and its arguments tell. */
final class Concern {

  private Concern() {}

  static boolean isWith(String issuer, @Nullable Object self, @Nullable Object[] arguments) {
    return issuer.isEmpty()
        || tells(self, issuer)
        || Arrays.stream(arguments).anyMatch(one -> tells(one, issuer));
  }

  private static boolean tells(@Nullable Object part, String issuer) {
    return switch (part) {
      case null -> false;
      case LeaseHold hold -> tells(hold.lease(), issuer);
      case DocumentFile file -> tells(Innards.call(file, "key"), issuer);
      case WireRecord message -> message.key().equals(issuer);
      case ConsumerRecord<?, ?> message ->
          message.key() instanceof byte[] key
              && new String(key, StandardCharsets.UTF_8).equals(issuer);
      case Collection<?> parts -> parts.stream().anyMatch(one -> tells(one, issuer));
      default -> part.toString().contains(issuer);
    };
  }
}
