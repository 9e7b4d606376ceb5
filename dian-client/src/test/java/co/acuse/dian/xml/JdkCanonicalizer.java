package co.acuse.dian.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;

/** The JDK's inclusive canonicalization, which parses the text before it writes it again. */
public final class JdkCanonicalizer {

  private JdkCanonicalizer() {}

  public static byte[] inclusive(byte[] xml) {
    try {
      CanonicalizationMethod method =
          XMLSignatureFactory.getInstance("DOM")
              .newCanonicalizationMethod(
                  CanonicalizationMethod.INCLUSIVE, (C14NMethodParameterSpec) null);
      var canonical =
          (OctetStreamData)
              method.transform(new OctetStreamData(new ByteArrayInputStream(xml)), null);
      return canonical.getOctetStream().readAllBytes();
    } catch (GeneralSecurityException | TransformException e) {
      throw new IllegalStateException("The JDK cannot canonicalize this", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
