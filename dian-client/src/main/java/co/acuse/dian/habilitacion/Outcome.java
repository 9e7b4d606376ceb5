package co.acuse.dian.habilitacion;

import java.util.List;

/** What became of a document, in words for a person. */
sealed interface Outcome {

  /** What the table says. */
  String word();

  /** Rules with their texts, or why there are none. */
  List<String> remarks();

  /** The DIAN accepted it, now or in an earlier run. */
  record Accepted(List<String> remarks) implements Outcome {
    public Accepted {
      remarks = List.copyOf(remarks);
    }

    @Override
    public String word() {
      return "ACCEPTED";
    }
  }

  /** The DIAN rejected it. */
  record Rejected(List<String> remarks) implements Outcome {
    public Rejected {
      remarks = List.copyOf(remarks);
    }

    @Override
    public String word() {
      return "REJECTED";
    }
  }

  /** Local validation found what the DIAN would reject, so it was not sent. */
  record NotSent(List<String> remarks) implements Outcome {
    public NotSent {
      remarks = List.copyOf(remarks);
    }

    @Override
    public String word() {
      return "NOT SENT";
    }
  }

  /** It was sent, and the DIAN did not take it for validation, or did not say so. */
  record NotTaken(List<String> remarks) implements Outcome {
    public NotTaken {
      remarks = List.copyOf(remarks);
    }

    @Override
    public String word() {
      return "NOT TAKEN";
    }
  }

  /** There is no verdict yet. */
  record Open(List<String> remarks) implements Outcome {
    public Open {
      remarks = List.copyOf(remarks);
    }

    @Override
    public String word() {
      return "OPEN";
    }
  }
}
