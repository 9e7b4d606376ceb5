package co.acuse.edge.kafka;

import java.util.List;

/** Topics whose number only the settings tell; a bean of this is treated as one plan for each. */
public record TopicPlans(List<TopicPlan> plans) {
  public TopicPlans {
    plans = List.copyOf(plans);
  }
}
