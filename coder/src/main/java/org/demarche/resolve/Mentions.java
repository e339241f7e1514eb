package org.demarche.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.frame.Fillers;
import org.demarche.model.Party;

/** The mentions of one sentence by head token. */
public final class Mentions implements Fillers {

  private final Map<Integer, Mention> byHead;

  Mentions(Map<Integer, Mention> byHead) {
    this.byHead = new TreeMap<>(byHead);
  }

  public Optional<Mention> at(int head) {
    return Optional.ofNullable(byHead.get(head));
  }

  /** All mentions, from left to right. */
  public List<Mention> list() {
    return List.copyOf(byHead.values());
  }

  /** The parties meant by the phrase headed here. */
  public List<Party> parties(int head) {
    return at(head).map(Mention::parties).orElse(List.of());
  }

  @Override
  public boolean isParty(int token) {
    return byHead.containsKey(token);
  }

  @Override
  public boolean isPerson(int token) {
    Mention mention = byHead.get(token);
    return mention != null
        && switch (mention.kind()) {
          case PERSON, ROLE, REFERENCE, NAME -> true;
          case NATIONAL, PLACE, POSSESSION -> false;
        };
  }

  @Override
  public boolean isPossession(int token) {
    return at(token).map(mention -> mention.kind() == Mention.Kind.POSSESSION).orElse(false);
  }
}
