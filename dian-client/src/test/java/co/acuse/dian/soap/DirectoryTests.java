package co.acuse.dian.soap;

import static co.acuse.dian.soap.testing.Results.answered;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.soap.result.Acquirer;
import co.acuse.dian.soap.result.ExchangeEmails;
import co.acuse.dian.soap.result.Failure;
import co.acuse.dian.soap.result.NumberingRange;
import co.acuse.dian.soap.result.NumberingRanges;
import co.acuse.dian.soap.result.ReturnedBytes;
import co.acuse.dian.soap.testing.Envelopes;
import co.acuse.dian.soap.testing.FakeDian;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.dian.soap.testing.Results;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ranges, buyers and addresses. */
class DirectoryTests {

  private static final String TECHNICAL_KEY = "0123456789abcdef0123456789abcdef01234567";

  private final FakeDian dian = new FakeDian();
  private final DianService service = dian.service();

  @AfterEach
  void close() {
    service.close();
    dian.close();
  }

  @Test
  void rangesComeWithTheirTechnicalKeys() {
    answer("GetNumberingRange", "<b:OperationCode>100</b:OperationCode>" + range("990000000"));

    var found = (NumberingRanges.Found) ranges();

    assertThat(found.ranges())
        .containsExactly(
            new NumberingRange(
                "18760000001",
                LocalDate.of(2019, 1, 19),
                "SETP",
                990000000,
                995000000,
                LocalDate.of(2019, 1, 19),
                null,
                TECHNICAL_KEY));
    assertThat(dian.seen().getFirst().element("wcf:accountCodeT")).isEqualTo("900373076");
  }

  @Test
  void rangesCanBeMissingForDifferentReasons() {
    assertThat(rangesOf("301")).isInstanceOf(NumberingRanges.NoneFound.class);
    assertThat(rangesOf("302")).isInstanceOf(NumberingRanges.NoneFound.class);
    assertThat(rangesOf("303")).isInstanceOf(NumberingRanges.SoftwareOfAnother.class);
    assertThat(rangesOf("401")).isInstanceOf(NumberingRanges.NotAuthorised.class);
    assertThat(rangesOf("500")).isInstanceOf(NumberingRanges.Unclear.class);
  }

  @Test
  void aRangeWhoseNumbersCannotBeReadIsNotGuessed() {
    answer("GetNumberingRange", "<b:OperationCode>100</b:OperationCode>" + range("many"));

    var failure =
        Results.failed(
            service.getNumberingRange("900373076", "900373076", "s"), Failure.NotUnderstood.class);

    assertThat(failure.problem()).isEqualTo("FromNumber is not a number");
  }

  @Test
  void aBuyerCanBeKnown() {
    answer(
        "GetAcquirer",
        "<b:ReceiverEmail>caja@tienda.co</b:ReceiverEmail>"
            + "<b:ReceiverName>Tienda Peña</b:ReceiverName><b:StatusCode>200</b:StatusCode>");

    var found = answered(service.getAcquirer("31", "900373076"), Acquirer.Found.class);

    assertThat(found.name()).isEqualTo("Tienda Peña");
    assertThat(found.email()).isEqualTo("caja@tienda.co");
    assertThat(found.status().code()).isEqualTo("200");
  }

  @Test
  void nothingKnownAboutABuyerIsNormal() {
    answer("GetAcquirer", "<b:Message>x</b:Message><b:ReceiverName i:nil=\"true\"/>");

    assertThat(answered(service.getAcquirer("31", "900373076")))
        .isInstanceOf(Acquirer.NothingKnown.class);
  }

  @Test
  void exchangeEmailsComeAsAFile() {
    answer(
        "GetExchangeEmails",
        "<b:CsvBase64Bytes>YTtiCg==</b:CsvBase64Bytes><b:Success>true</b:Success>");

    var found = answered(service.getExchangeEmails(), ExchangeEmails.Found.class);

    assertThat(found.csv()).isEqualTo(ReturnedBytes.of("a;b\n".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void exchangeEmailsWithoutSuccessAreRefused() {
    answer(
        "GetExchangeEmails",
        "<b:CsvBase64Bytes>YTtiCg==</b:CsvBase64Bytes><b:Success>false</b:Success>");

    assertThat(answered(service.getExchangeEmails())).isInstanceOf(ExchangeEmails.Refused.class);
  }

  private NumberingRanges rangesOf(String code) {
    answer(
        "GetNumberingRange",
        "<b:OperationCode>%s</b:OperationCode><b:ResponseList i:nil=\"true\"/>".formatted(code));
    return ranges();
  }

  private NumberingRanges ranges() {
    return answered(service.getNumberingRange("900373076", "900373076", "software-1"));
  }

  private static String range(String from) {
    return """
    <b:ResponseList><b:NumberRangeResponse><b:ResolutionNumber>18760000001</b:ResolutionNumber>\
    <b:ResolutionDate>2019-01-19T00:00:00</b:ResolutionDate><b:Prefix>SETP</b:Prefix>\
    <b:FromNumber>%s</b:FromNumber><b:ToNumber>995000000</b:ToNumber>\
    <b:ValidDateFrom>2019-01-19</b:ValidDateFrom><b:ValidDateTo>mañana a las 5</b:ValidDateTo>\
    <b:TechnicalKey>%s</b:TechnicalKey></b:NumberRangeResponse></b:ResponseList>\
    """
        .formatted(from, TECHNICAL_KEY);
  }

  private void answer(String operation, String result) {
    dian.answers(Reply.soap(Envelopes.of(operation, result)));
  }
}
