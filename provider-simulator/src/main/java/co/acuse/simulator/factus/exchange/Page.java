package co.acuse.simulator.factus.exchange;

import co.acuse.simulator.factus.protocol.Json;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One page of a list, with the provider's pagination around it. */
public record Page<T>(List<T> rows, int total, int perPage, int current) {

  private static final int USUAL_SIZE = 10;
  private static final int LARGEST_SIZE = 100;
  private static final int LAST_PAGE = 1_000_000;
  private static final int MOST_LINKS = 10;
  private static final String HOST = "https://api-sandbox.factus.com.co";

  public Page {
    rows = List.copyOf(rows);
  }

  /** Cuts the page that the query asks for; one beyond the last is empty. */
  public static <T> Page<T> of(List<T> all, Exchange exchange) {
    return slice(
        all.size(),
        exchange,
        (from, size) -> all.subList(Math.min(from, all.size()), Math.min(from + size, all.size())));
  }

  /** As {@link #of}, of a list that only gives a part of itself. */
  public static <T> Page<T> slice(int total, Exchange exchange, Slice<T> rows) {
    int perPage = number(exchange, "filter[per_page]", USUAL_SIZE);
    if (exchange.account().switches().unwrappedPerPage()) {
      perPage = number(exchange, "per_page", perPage);
    }
    perPage = Math.min(perPage, LARGEST_SIZE);
    int current = Math.min(number(exchange, "page", 1), LAST_PAGE);
    return new Page<>(rows.of((current - 1) * perPage, perPage), total, perPage, current);
  }

  /** Gives so many rows from a position on; fewer or none at the end. */
  public interface Slice<T> {
    List<T> of(int from, int size);
  }

  public ObjectNode body(String path, Function<T, JsonNode> row) {
    ObjectNode body = Json.object();
    ArrayNode data = body.putArray("data");
    rows.forEach(one -> data.add(row.apply(one)));
    int first = (current - 1) * perPage + 1;
    ObjectNode pagination =
        body.putObject("pagination")
            .put("total", total)
            .put("per_page", perPage)
            .put("current_page", current)
            .put("last_page", last())
            .put("from", rows.isEmpty() ? null : Integer.valueOf(first))
            .put("to", rows.isEmpty() ? null : Integer.valueOf(first + rows.size() - 1));
    pagination.set("links", links(HOST + path + "?page="));
    return body;
  }

  private int last() {
    return Math.max(1, Math.ceilDiv(total, perPage));
  }

  private ArrayNode links(String url) {
    ArrayNode links = Json.MAPPER.createArrayNode();
    links.add(
        Json.object()
            .put("url", current > 1 ? url + (current - 1) : null)
            .put("label", "&laquo; Anterior")
            .put("active", false));
    for (int page = 1; page <= Math.min(last(), MOST_LINKS); page++) {
      links.add(
          Json.object()
              .put("url", url + page)
              .put("label", page)
              .put("active", page == current)
              .put("page", page));
    }
    links.add(
        Json.object()
            .put("url", current < last() ? url + (current + 1) : null)
            .put("label", "Siguiente &raquo;")
            .put("active", false)
            .put("page", current + 1));
    return links;
  }

  private static int number(Exchange exchange, String name, int otherwise) {
    return exchange
        .query(name)
        .filter(text -> text.matches("[1-9]\\d{0,6}"))
        .map(Integer::parseInt)
        .orElse(otherwise);
  }
}
