package co.acuse.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.reliability.plan.Scale;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTests {

  @Test
  void readsEveryOption() {
    Order order = read("long --seed 4711 --dir runs/x --minutes 15");

    assertThat(order.seed()).isEqualTo(4711);
    assertThat(order.dir()).isEqualTo(Path.of("runs/x"));
    assertThat(order.scale()).isEqualTo(Scale.LONG.lasting(Duration.ofMinutes(15)));
  }

  @Test
  void runsAsUsualUnlessTold() {
    assertThat(read("short").scale()).isEqualTo(Scale.SHORT);
    assertThat(read("both").scale()).isEqualTo(Scale.BOTH);
    assertThat(read("long").scale()).isEqualTo(Scale.LONG);
    assertThat(read("check runs/x").checked()).isEqualTo(Path.of("runs/x"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', What shall be run?",
    "forever, There is no command forever.",
    "check, check needs a value.",
    "short --seed, --seed needs a value.",
    "short --seed x, '--seed needs a whole number, not x.'",
    "short --minutes 0, --minutes needs a number from 1 to 1440.",
    "short --sead 1, There is no option --sead."
  })
  void saysWhatIsWrong(String line, String answer) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(Order.NotUnderstoodException.class)
        .hasMessage(answer);
  }

  private static Order read(String line) {
    return Order.read(line.isEmpty() ? new String[0] : line.split(" ", -1));
  }
}
