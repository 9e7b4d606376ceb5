package co.acuse.dian.habilitacion;

/** What is taken from the environment or a file alone: arguments can be seen by everybody. */
enum Secret {
  SOFTWARE_PIN,
  TECHNICAL_KEY,
  KEY_PASSWORD;

  /** Such as {@code DIAN_SOFTWARE_PIN}. */
  String variable() {
    return "DIAN_" + name();
  }

  /** The variable that names a file with it. */
  String fileVariable() {
    return variable() + "_FILE";
  }
}
