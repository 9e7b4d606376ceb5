package co.acuse.simulator.dian.soap;

import co.acuse.simulator.dian.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The contract, as the service tells it itself. */
public final class Wsdl {

  private static final String FILE = "WcfDianCustomerServices.wsdl";

  private Wsdl() {}

  /**
   * The contract of the service at an address.
   *
   * @param address where the service is called
   */
  public static Reply at(String address) {
    try (InputStream in = Objects.requireNonNull(Wsdl.class.getResourceAsStream(FILE), FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Reply.xml("WSDL", text.replace("{address}", Xml.escape(address)));
    } catch (IOException e) {
      throw new UncheckedIOException("The WSDL is part of this program", e);
    }
  }
}
