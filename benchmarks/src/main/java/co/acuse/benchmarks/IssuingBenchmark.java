package co.acuse.benchmarks;

import co.acuse.dian.CallerKey;
import co.acuse.dian.Issuing;
import co.acuse.dian.SignedDocument;
import co.acuse.dian.code.SoftwarePin;
import co.acuse.dian.code.TechnicalKey;
import co.acuse.dian.document.Invoice;
import co.acuse.dian.packaging.FileNames;
import co.acuse.dian.signature.Pkcs12Key;
import co.acuse.dian.soap.envelope.EnvelopeWriter;
import co.acuse.dian.soap.envelope.KeyReference;
import co.acuse.dian.soap.envelope.Operation;
import co.acuse.dian.soap.envelope.OperationCall;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Year;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An ordinary invoice on its way to the first byte that leaves; two signatures are in it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class IssuingBenchmark {

  private static final FileNames NAMES = FileNames.ownSoftware(OrdinaryInvoice.ISSUER.number());
  private static final Year YEAR = Year.of(2026);

  private Pkcs12Key key;
  private Issuing issuing;
  private TechnicalKey technicalKey;
  private EnvelopeWriter envelopes;
  private byte[] something;
  private int made;

  @Setup
  public void prepare() throws IOException, InterruptedException {
    key = KeyFile.make();
    issuing = Issuing.of(key, OrdinaryInvoice.SOFTWARE, new SoftwarePin("73519"));
    technicalKey = new TechnicalKey("0123456789abcdef0123456789abcdef01234567");
    envelopes =
        new EnvelopeWriter(
            URI.create("https://vpfe-hab.dian.gov.co/WcfDianCustomerServices.svc"),
            CallerKey.of(key),
            KeyReference.DIRECT,
            Duration.ofMinutes(1_000));
    something = new byte[1_000];
  }

  /** The measure: one signature with RSA of 2048 bits over a kilobyte. */
  @Benchmark
  public byte[] bareSignature() {
    return key.sign(something);
  }

  /** The invoice from its values to its signed bytes. */
  @Benchmark
  public SignedDocument signedInvoice() {
    return issuing.sign(nextInvoice(), technicalKey);
  }

  /** The same, and the ZIP and the signed request around it. */
  @Benchmark
  public byte[] envelopedInvoice() {
    SignedDocument signed = issuing.sign(nextInvoice(), technicalKey);
    OperationCall call =
        OperationCall.of(Operation.SEND_BILL_SYNC)
            .with("fileName", NAMES.zip(YEAR, made))
            .with("contentFile", signed.zipped(NAMES.xml(signed.kind(), YEAR, made)));
    return envelopes.write(call, OrdinaryInvoice.ISSUED, new UUID(0, made)).bytes();
  }

  private Invoice nextInvoice() {
    made++;
    return OrdinaryInvoice.numbered(990_000_000L + made % 5_000_000);
  }
}
