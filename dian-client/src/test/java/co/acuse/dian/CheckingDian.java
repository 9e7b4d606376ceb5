package co.acuse.dian;

import co.acuse.dian.soap.testing.FakeDian;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.dian.soap.testing.ResponseXml;
import co.acuse.dian.soap.testing.SeenRequest;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;

/** A DIAN that unpacks what it is sent and accepts it when it is what it was told to expect. */
final class CheckingDian implements AutoCloseable {

  private final FakeDian dian = new FakeDian();

  private CheckingDian(Predicate<byte[]> expected) {
    dian.answers(socket -> answer(dian.seen().getLast().xml(), expected).writeTo(socket));
  }

  /** Takes one file only, with this SHA-256. */
  static CheckingDian expecting(String sha256) {
    return new CheckingDian(xml -> sha256(xml).equals(sha256));
  }

  /** Takes what tells its own code, computed with these secrets. */
  static CheckingDian knowing(String technicalKey, String pin) {
    return new CheckingDian(bytes -> {
      var xml = new EmittedXml(bytes);
      return xml.recomputedCode(technicalKey, pin).equals(xml.uuid());
    });
  }

  URI uri() {
    return dian.uri();
  }

  /** The last request. */
  SeenRequest seen() {
    return dian.seen().getLast();
  }

  @Override
  public void close() {
    dian.close();
  }

  private static Reply answer(byte[] xml, Predicate<byte[]> expected) {
    var answer =
        expected.test(xml)
            ? ResponseXml.valid("00", "Procesado Correctamente.").key(new EmittedXml(xml).uuid())
            : ResponseXml.invalid("99", "Validación contiene errores en campos mandatorios.");
    return Reply.soap(answer.answering("SendBillSync"));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
