package co.acuse.dian.code;

/** What the DIAN knows a document by, which is the content of its {@code cbc:UUID}. */
public sealed interface DocumentCode permits Cufe, Cude, Cuds {

  /** 96 characters of 0-9 and a-f. */
  String value();

  /** Its short name, such as {@code CUFE}. */
  default String kind() {
    return switch (this) {
      case Cufe _ -> "CUFE";
      case Cude _ -> "CUDE";
      case Cuds _ -> "CUDS";
    };
  }

  /** The {@code cbc:UUID/@schemeName}, such as {@code CUFE-SHA384}. */
  default String scheme() {
    return kind() + "-SHA384";
  }
}
