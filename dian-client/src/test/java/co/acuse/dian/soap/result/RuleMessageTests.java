package co.acuse.dian.soap.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleMessageTests {

  @Test
  void aRejectionIsReadApart() {
    assertThat(RuleMessage.parse("Regla: FAD06, Rechazo: Valor del CUFE, mal."))
        .isEqualTo(
            new RuleMessage(
                "FAD06",
                RuleKind.REJECTION,
                "Valor del CUFE, mal.",
                "Regla: FAD06, Rechazo: Valor del CUFE, mal."));
  }

  @Test
  void aNoticeIsReadApartWithAndWithoutAccent() {
    assertThat(RuleMessage.parse("Regla: FAJ43b, Notificación: x").kind())
        .isEqualTo(RuleKind.NOTICE);
    assertThat(RuleMessage.parse("regla:FAJ43b,NOTIFICACION:x").kind()).isEqualTo(RuleKind.NOTICE);
  }

  @Test
  void theAnnexsOwnSampleHasNoKind() {
    RuleMessage message = RuleMessage.parse("Regla: FAK24, DV no corresponde");

    assertThat(message.code()).isEqualTo("FAK24");
    assertThat(message.kind()).isEqualTo(RuleKind.UNSTATED);
    assertThat(message.text()).isEqualTo("DV no corresponde");
  }

  @Test
  void aTextOfSeveralLinesIsOneText() {
    assertThat(RuleMessage.parse("Regla: ZB01, Rechazo: uno\ndos").text()).isEqualTo("uno\ndos");
  }

  @Test
  void anythingElseIsKeptAsItIs() {
    assertThat(RuleMessage.parse(" Error al parsear xml "))
        .isEqualTo(
            new RuleMessage(
                "", RuleKind.UNSTATED, "Error al parsear xml", " Error al parsear xml "));
  }

  @Test
  void rule90IsNotAnyRuleWith90InIt() {
    assertThat(RuleMessage.parse("Regla: 90, Rechazo: x").saysAlreadyProcessed()).isTrue();
    assertThat(RuleMessage.parse("Regla: 90, Notificación: x").saysAlreadyProcessed()).isFalse();
    assertThat(RuleMessage.parse("Regla: FAK90, Rechazo: x").saysAlreadyProcessed()).isFalse();
    assertThat(RuleMessage.parse("Documento procesado anteriormente.").saysAlreadyProcessed())
        .isFalse();
  }
}
