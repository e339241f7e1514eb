package org.demarche.desk.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A record of which reviewers say different things.
 *
 * @param opinions the last of each reviewer
 */
public record Dispute(RecordId record, List<Opinion> opinions) {

  /** Copies the opinions. */
  public Dispute {
    opinions = List.copyOf(opinions);
  }

  /**
   * Those among all opinions that somebody may see: who has not given an opinion sees none of
   * others, but for who settles.
   *
   * @param settles whether they settle disputes
   */
  public static List<Dispute> among(
      Map<RecordId, List<Opinion>> all, String visitor, boolean settles) {
    List<Dispute> disputes = new ArrayList<>();
    all.forEach(
        (record, opinions) -> {
          boolean own = opinions.stream().anyMatch(o -> o.reviewer().equals(visitor));
          boolean apart = opinions.stream().anyMatch(o -> !o.agreesWith(opinions.get(0)));
          if (apart && (own || settles)) {
            disputes.add(new Dispute(record, opinions));
          }
        });
    return disputes;
  }
}
