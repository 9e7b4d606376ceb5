package co.acuse.edge.issuers;

import co.acuse.contracts.identity.DocumentType;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * How one issuer goes to the DIAN with software of its own.
 *
 * @param softwareId as the DIAN gave it when the software was registered
 * @param pin that the issuer chose then
 * @param keyFile PKCS#12 with the certificate and key that sign documents and requests
 * @param ranges the numbers of its documents; no two of a kind with the same prefix overlap
 */
public record DianAccount(
    URI endpoint,
    String softwareId,
    Secret pin,
    Path keyFile,
    Secret keyPassword,
    DianSeller seller,
    List<DianRange> ranges) {

  private static final String PATH = "/WcfDianCustomerServices.svc";

  /** Where the DIAN takes documents that count. */
  public static final URI PRODUCTION = URI.create("https://vpfe.dian.gov.co" + PATH);

  /** Where the DIAN tests the software of issuers. */
  public static final URI HABILITACION = URI.create("https://vpfe-hab.dian.gov.co" + PATH);

  public DianAccount {
    ranges = List.copyOf(ranges);
    for (int i = 0; i < ranges.size(); i++) {
      for (DianRange other : ranges.subList(0, i)) {
        if (ranges.get(i).overlaps(other)) {
          throw new IllegalArgumentException(
              "two ranges of %s with prefix '%s' overlap: a number can be given once"
                  .formatted(other.type(), other.prefix()));
        }
      }
    }
  }

  /** The ranges that number documents of {@code type}. */
  public List<DianRange> ranges(DocumentType type) {
    return ranges.stream().filter(range -> range.type() == type).toList();
  }

  @Override
  public String toString() {
    return "DianAccount[endpoint=" + endpoint + "]";
  }
}
