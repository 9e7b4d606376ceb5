package co.acuse.audit.monitoring;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start on a database of another environment; the first start writes which it is. */
@Component
final class EnvironmentMark {

  private static final String WRITE =
      "INSERT INTO audit.environment (name) VALUES (:name) ON CONFLICT DO NOTHING";

  EnvironmentMark(
      JdbcClient database, @Value("${acuse.environment:#{null}}") @Nullable String name) {
    if (name != null) {
      database.sql(WRITE).param("name", name).update();
      String found =
          database
              .sql("SELECT name FROM audit.environment")
              .query((row, _) -> row.getString(1))
              .single();
      if (!found.equals(name)) {
        throw new IllegalStateException(
            ("This database holds the audit of the environment '%s', but acuse.environment is '%s'."
                    + " Point spring.datasource.url at a database of '%s', or mend"
                    + " acuse.environment.")
                .formatted(found, name, name));
      }
    }
  }
}
