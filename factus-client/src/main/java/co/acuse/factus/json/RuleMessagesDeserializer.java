package co.acuse.factus.json;

import co.acuse.factus.result.RuleMessage;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Puts {@code errors}, whatever its shape, into a record's list. */
public final class RuleMessagesDeserializer extends ValueDeserializer<List<RuleMessage>> {

  @Override
  public List<RuleMessage> deserialize(JsonParser parser, DeserializationContext context) {
    return RuleMessages.from(context.readTree(parser));
  }
}
