package co.acuse.standalone;

/** Where the documents of this run go. */
sealed interface ProviderChoice {

  /** The environment that the ledger belongs to. */
  String environment();

  /** The name of the data directory, and of the provider in the samples. */
  default String name() {
    return environment();
  }

  /** The issuer whose account it is. */
  String issuer();

  /** The stand-in that comes along. */
  record Simulator() implements ProviderChoice {

    /** The company of the account that the simulator has by default. */
    static final String NIT = "900123456";

    @Override
    public String environment() {
      return "simulator";
    }

    @Override
    public String issuer() {
      return NIT;
    }
  }

  /** The stand-in for the DIAN itself, to which an issuer sends with software of its own. */
  record SimulatedDian() implements ProviderChoice {

    @Override
    public String environment() {
      return "simulator";
    }

    @Override
    public String name() {
      return "simulator-dian";
    }

    @Override
    public String issuer() {
      return Simulator.NIT;
    }
  }

  /** A real account at Factus. */
  record Factus(FactusAccount account) implements ProviderChoice {

    @Override
    public String environment() {
      return account.environment();
    }

    @Override
    public String issuer() {
      return account.nit();
    }
  }
}
