package co.acuse.submitter.gateway.dian.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.acuse.dian.attached.Containers;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Invoice;
import co.acuse.dian.document.InvoiceType;
import co.acuse.dian.document.Item;
import co.acuse.dian.document.Line;
import co.acuse.dian.document.Quantity;
import co.acuse.dian.document.Sample;
import co.acuse.dian.document.TaxTotal;
import co.acuse.dian.xml.SecureXml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class GraphicRepresentationTests {

  /** What is for machines, or stands on paper in words; those are looked for by name below. */
  private static final Set<String> NOT_LITERALLY =
      Set.of(
          "UBLVersionID",
          "CustomizationID",
          "ProfileID",
          "ProfileExecutionID",
          "InvoiceTypeCode",
          "CreditNoteTypeCode",
          "LineCountNumeric",
          "AdditionalAccountID",
          "CountrySubentityCode",
          "AllowanceChargeReasonCode",
          "ChargeIndicator",
          "BaseAmount",
          "BaseQuantity",
          "RoundingAmount",
          "PaymentMeansCode",
          "PriceTypeCode",
          "ResponseCode",
          "FreeOfChargeIndicator",
          "SourceCurrencyBaseRate",
          "TargetCurrencyBaseRate");

  /** Places are on paper by their names. */
  private static final Set<String> PLACES = Set.of("Address", "DeliveryAddress");

  /** The address in the tax register, and a person's name in parts: others are on paper. */
  private static final Set<String> ELSEWHERE =
      Set.of("UBLExtensions", "RegistrationAddress", "Person", "PartyIdentification");

  static Stream<DianDocument> documents() {
    return Stream.of(
        Sample.smallInvoice(),
        Sample.finalConsumerInvoice(),
        Sample.fullInvoice(InvoiceType.EXPORT),
        Sample.fullCreditNote(),
        Sample.creditNoteForPeriod(),
        Sample.fullDebitNote());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whateverTheXmlSaysIsOnPaper(DianDocument document) {
    SignedSample sample = SignedSample.of(document);
    Element root = SecureXml.parse(sample.document().bytes()).getDocumentElement();

    String paper = compact(sample.printed().text());

    assertThat(leaves(root))
        .hasSizeGreaterThan(30)
        .allSatisfy(leaf ->
            assertThat(leaf.getTextContent().split(";", -1))
                .as(leaf.getLocalName())
                .allMatch(text -> isOn(paper, text)));
  }

  @Test
  void saysOfAnInvoiceThatTheDianHasNotSeenThatItIsStillToBeTransmitted() {
    SignedSample sample = SignedSample.of(Sample.smallInvoice());

    String text =
        new PrintedPaper(GraphicRepresentation.inContingency(sample.document().bytes())).text();

    assertThat(text).contains("Pendiente por contingencia");
  }

  @Test
  void anInvoiceSaysWhatTheLawAsksForInWords() {
    String paper = text(Sample.fullInvoice(InvoiceType.NATIONAL_SALE));

    assertThat(paper)
        .contains(
            "FACTURA ELECTRÓNICA DE VENTA",
            "No. SETP990000003",
            "Autorización de numeración DIAN No. 18760000001, vigente del 2019-01-19 al 2030-01-19,"
                + " prefijo SETP, desde 990000000 hasta 995000000.",
            "NIT 900508908-9",
            "O-13 Gran contribuyente; O-15 Autorretenedor",
            "Cédula de ciudadanía 1020304050",
            "O-47 Régimen simple de tributación",
            "No responsable de IVA",
            "Crédito",
            "Transferencia débito bancaria",
            "Tarjeta crédito",
            "Mandatos",
            "Emisión",
            "2026-03-02 09:05:07-05:00",
            "Validación DIAN",
            "2026-03-02 09:05:11-05:00",
            "Representación gráfica de: factura electrónica de venta",
            "Fabricante del software: NIT 900508908; software 56f2ae4e-9812-4fad-9255-08fcfcd5ccb0",
            "Total USD 3.315,00",
            "Página 1 de ");
  }

  @Test
  void aCreditNoteNamesTheInvoiceAndWhy() {
    assertThat(text(Sample.fullCreditNote()))
        .contains(
            "NOTA CRÉDITO",
            "No. NC1234",
            "SETP990000001 del 2026-02-20",
            "Devolución parcial de los bienes",
            "Devolución de una unidad",
            "CUDE: ")
        .doesNotContain("Autorización de numeración");
  }

  @Test
  void aDebitNoteNamesTheInvoiceAndWhy() {
    assertThat(text(Sample.fullDebitNote()))
        .contains(
            "NOTA DÉBITO",
            "No. ND4321",
            "SETP990000001 del 2026-02-20",
            "Gastos por cobrar",
            "Gastos de cobranza");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theQrCodeSaysWhatTheAnnexWantsAndLeadsWhereTheXmlDoes(DianDocument document) {
    SignedSample sample = SignedSample.of(document);

    String read = sample.printed().qrCode(1);

    assertThat(read).isEqualTo(sample.document().qrText());
    String inXml =
        new Ubl(SecureXml.parse(sample.document().bytes()).getDocumentElement())
            .extension("QRCode");
    assertThat(read).endsWith("QRCode: " + inXml);
  }

  @Test
  void aThousandLinesTakeManyPagesAndEachSaysWhatItIs() {
    PrintedPaper paper = SignedSample.of(aThousandLines()).printed();

    int pages = paper.pages();

    assertThat(pages).isBetween(20, 80);
    for (int page : List.of(1, 2, pages)) {
      assertThat(paper.text(page))
          .contains("Página %d de %d".formatted(page, pages), "No. SETP990000001", "CUFE: ");
    }
    assertThat(paper.text(2)).contains("Código", "Descripción", "V. unitario");
    assertThat(paper.qrCode(2)).startsWith("NumFac: SETP990000001");
    String text = paper.text();
    assertThat(IntStream.rangeClosed(1, 1000))
        .allSatisfy(number -> assertThat(text).contains("Camisa número " + number + " "));
  }

  @Test
  void theSameDocumentGivesTheSameBytes() {
    SignedSample sample = SignedSample.of(Sample.fullInvoice(InvoiceType.NATIONAL_SALE));

    assertThat(sample.printed().bytes()).isEqualTo(sample.printed().bytes());
    assertThat(SignedSample.of(Sample.smallInvoice()).printed().bytes())
        .isNotEqualTo(sample.printed().bytes());
  }

  @Test
  void aTextThatIsTooLongForAnyPageGoesOnOnTheNext() {
    Line line = described("muy larga ".repeat(2000) + "fin de la descripción");

    PrintedPaper paper =
        SignedSample.of(Sample.withLines(Sample.smallInvoice(), List.of(line))).printed();

    assertThat(paper.pages()).isGreaterThan(3);
    assertThat(compact(paper.text())).contains(compact("fin de la descripción"));
  }

  @Test
  void signsThatNoTypefaceHasBecomeQuestionMarks() {
    Line line = described("Café \u2615 \uD83E\uDDFE \u6F22 fin");

    String paper = text(Sample.withLines(Sample.smallInvoice(), List.of(line)));

    assertThat(paper).contains("Café ? ? ? fin");
  }

  @Test
  void whatIsNoDocumentIsRefused() {
    byte[] answer = Containers.response("ab".repeat(48), "02");

    assertThatIllegalArgumentException().isThrownBy(() -> GraphicRepresentation.of(answer, answer));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> GraphicRepresentation.of("<Invoice/>".getBytes(StandardCharsets.UTF_8), answer));
  }

  private static Line described(String description) {
    return Line.of(
            Item.own("P-1", description),
            new Quantity(Sample.amount("2"), "94"),
            Sample.amount("50000"),
            Sample.amount("100000"))
        .build();
  }

  private static Invoice aThousandLines() {
    List<TaxTotal> taxes = Sample.smallLine().taxes();
    List<Line> lines =
        IntStream.rangeClosed(1, 1000)
            .mapToObj(number ->
                Line.of(
                        Item.own("P-" + number, "Camisa número " + number + " de algodón"),
                        new Quantity(Sample.amount("2"), "94"),
                        Sample.amount("50000"),
                        Sample.amount("100000"))
                    .tax(taxes.getFirst())
                    .build())
            .toList();
    return (Invoice) Sample.withLines(Sample.smallInvoice(), lines);
  }

  private static String text(DianDocument document) {
    return SignedSample.of(document).printed().text().replaceAll("\\s+", " ");
  }

  private static boolean isOn(String paper, String inXml) {
    return Stream.of(inXml, Figures.amount(inXml), Figures.quantity(inXml))
        .anyMatch(text -> paper.contains(compact(text)));
  }

  private static String compact(String text) {
    return text.replaceAll("\\s", "");
  }

  private static List<Element> leaves(Element element) {
    List<Element> leaves = new ArrayList<>();
    boolean leaf = true;
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        leaf = false;
        if (!ELSEWHERE.contains(child.getLocalName())) {
          leaves.addAll(leaves(child));
        }
      }
    }
    if (leaf && isLiterallyOnPaper(element)) {
      leaves.add(element);
    }
    return leaves;
  }

  private static boolean isLiterallyOnPaper(Element leaf) {
    boolean codeOfPlace =
        leaf.getLocalName().equals("ID") && PLACES.contains(leaf.getParentNode().getLocalName());
    return !codeOfPlace && !NOT_LITERALLY.contains(leaf.getLocalName());
  }
}
