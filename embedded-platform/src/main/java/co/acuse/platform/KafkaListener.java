package co.acuse.platform;

/**
 * An address of a broker, for one or for all of its clients.
 *
 * @param name in capital letters, digits and {@code _}
 * @param port where the broker listens on the loopback address
 * @param advertisedPort where it tells clients of this listener to connect
 */
record KafkaListener(String name, int port, int advertisedPort) {

  static final String USUAL = "PLAINTEXT";

  KafkaListener {
    if (!name.matches("[A-Z][A-Z0-9_]*")) {
      throw new IllegalArgumentException("Not a plain listener name: " + name);
    }
  }

  static KafkaListener usual(int port) {
    return new KafkaListener(USUAL, port, port);
  }

  String address() {
    return name + "://127.0.0.1:" + port;
  }

  String advertisedAddress() {
    return name + "://127.0.0.1:" + advertisedPort;
  }
}
