package co.acuse.dian.validation;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The official schemas of UBL 2.1 from the class path, and next to them our own of the DIAN's
 * structures. Loading one takes a second or two, so each is loaded once, when first used.
 */
final class UblSchemas {

  /** UBL imports these without saying where they are, so they come first. */
  private static final List<String> BEFORE =
      List.of(
          "/schemas/CCTS_CCT_SchemaModule.xsd",
          "/schemas/xmldsig-core-schema.xsd",
          "/schemas/XAdES01903v132-201601.xsd",
          "/schemas/XAdES01903v141-201601.xsd");

  private static final String STRUCTURES = "/co/acuse/dian/validation/dian-structures.xsd";

  private static final Map<DocumentKind, Schema> LOADED = new ConcurrentHashMap<>();

  private UblSchemas() {}

  static Schema of(DocumentKind kind) {
    return LOADED.computeIfAbsent(kind, UblSchemas::load);
  }

  private static Schema load(DocumentKind kind) {
    String ubl = "/external/schemas/ubl21/maindoc/UBL-%s-2.1.xsd".formatted(kind.root());
    Source[] sources =
        Stream.concat(BEFORE.stream(), Stream.of(ubl, STRUCTURES))
            .map(UblSchemas::source)
            .toArray(Source[]::new);
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      // The main schema includes its neighbours in the jar, which may be in a Spring Boot jar
      // itself;
      // nothing comes from a network.
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file,jar:file,nested,jar:nested");
      return factory.newSchema(sources);
    } catch (SAXException e) {
      throw new IllegalStateException("The schemas of " + kind.root() + " cannot be loaded", e);
    }
  }

  private static Source source(String path) {
    URL found = UblSchemas.class.getResource(path);
    if (found == null) {
      throw new IllegalStateException(
          "The schema %s is not on the class path: do not exclude ph-ubl21 and ph-xsds-*"
              .formatted(path));
    }
    return new StreamSource(found.toExternalForm());
  }
}
