package co.acuse.simulator.dian.signature;

import java.util.List;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;

/**
 * What a signature must cover, and nothing else: the whole document, its own certificate, and what
 * the signer says (annex 1.9, signature policy 2).
 */
record CoveredParts(SignedInfo info, String keyInfoId, String propertiesId) {

  private static final String PROPERTIES_TYPE = "http://uri.etsi.org/01903#SignedProperties";
  private static final int PARTS = 3;

  boolean areAsTheyMustBe() {
    List<Reference> references = info.getReferences();
    return info.getCanonicalizationMethod().getAlgorithm().equals(Algorithms.INCLUSIVE)
        && Algorithms.isSignature(info.getSignatureMethod().getAlgorithm())
        && references.size() == PARTS
        && references.stream().allMatch(CoveredParts::hasAllowedDigest)
        && references.stream().filter(CoveredParts::isDocument).count() == 1
        && references.stream().filter(this::isKeyInfo).count() == 1
        && references.stream().filter(this::isProperties).count() == 1;
  }

  private static boolean hasAllowedDigest(Reference reference) {
    return Algorithms.isDigest(reference.getDigestMethod().getAlgorithm());
  }

  private static boolean isDocument(Reference reference) {
    List<Transform> transforms = reference.getTransforms();
    return "".equals(reference.getURI())
        && transforms.size() == 1
        && transforms.getFirst().getAlgorithm().equals(Algorithms.ENVELOPED);
  }

  private boolean isKeyInfo(Reference reference) {
    return ("#" + keyInfoId).equals(reference.getURI()) && isAtMostCanonicalized(reference);
  }

  private boolean isProperties(Reference reference) {
    return ("#" + propertiesId).equals(reference.getURI())
        && PROPERTIES_TYPE.equals(reference.getType())
        && isAtMostCanonicalized(reference);
  }

  /** Some signers write down the canonicalisation that happens anyway. */
  private static boolean isAtMostCanonicalized(Reference reference) {
    return reference.getTransforms().stream()
        .allMatch(transform -> transform.getAlgorithm().equals(Algorithms.INCLUSIVE));
  }
}
