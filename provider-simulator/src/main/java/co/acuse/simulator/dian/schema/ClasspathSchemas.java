package co.acuse.simulator.dian.schema;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/**
 * Finds schemas on the class path by their file names alone: the addresses of a jar inside a jar
 * are none that an XML parser could take apart.
 */
final class ClasspathSchemas implements LSResourceResolver {

  /**
   * The parser wants addresses of a kind that it knows. What is not found on the class path is not
   * found at this address either.
   */
  static final String PROTOCOL = "file";

  private static final List<String> DIRECTORIES =
      List.of("/external/schemas/ubl21/common/", "/external/schemas/ubl21/maindoc/", "/schemas/");

  private final DOMImplementationLS inputs = inputs();

  /** The schema at this place of the class path. */
  static Source source(String path) {
    InputStream found =
        Objects.requireNonNull(ClasspathSchemas.class.getResourceAsStream(path), path);
    return new StreamSource(found, PROTOCOL + "://" + path);
  }

  @Override
  public @Nullable LSInput resolveResource(
      String type,
      @Nullable String namespace,
      @Nullable String publicId,
      @Nullable String systemId,
      @Nullable String baseUri) {
    if (systemId == null) {
      return null;
    }
    String file = systemId.substring(systemId.lastIndexOf('/') + 1);
    for (String directory : DIRECTORIES) {
      InputStream found = ClasspathSchemas.class.getResourceAsStream(directory + file);
      if (found != null) {
        LSInput input = inputs.createLSInput();
        input.setByteStream(found);
        input.setSystemId(PROTOCOL + "://" + directory + file);
        return input;
      }
    }
    return null;
  }

  private static DOMImplementationLS inputs() {
    try {
      return (DOMImplementationLS)
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().getDOMImplementation();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Java's own parser needs no settings", e);
    }
  }
}
