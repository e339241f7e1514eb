package org.demarche.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.model.Party;

/** The states that an article has named so far, for "the government" and "the army". */
final class NamedStates {

  private final ArticleContext context;

  NamedStates(ArticleContext context) {
    this.context = context;
  }

  /** The state that the article names first, if it names it more often than any other so far. */
  Optional<Party> home(References.At at, Predicate<Party> isState) {
    Map<String, Integer> counts = new HashMap<>();
    List<Party> states = before(at).filter(isState).toList();
    states.forEach(state -> counts.merge(String.valueOf(state.code()), 1, Integer::sum));
    if (states.isEmpty()) {
      return Optional.empty();
    }
    Party first = states.get(0);
    int own = Objects.requireNonNull(counts.remove(String.valueOf(first.code())));
    return own < 2 || counts.values().stream().anyMatch(count -> count >= own)
        ? Optional.empty()
        : Optional.of(first);
  }

  /** The one state that the article has named so far, when there is only one. */
  Optional<Party> only(References.At at) {
    Party only = null;
    for (Party party : (Iterable<Party>) before(at)::iterator) {
      if (only != null && !Objects.equals(party.code(), only.code())) {
        return Optional.empty();
      }
      only = only == null ? party : only;
    }
    return Optional.ofNullable(only);
  }

  private Stream<Party> before(References.At at) {
    return IntStream.rangeClosed(0, at.sentence())
        .mapToObj(sentence -> in(sentence, at).values())
        .flatMap(Collection::stream);
  }

  private Map<Integer, Party> in(int sentence, References.At at) {
    SortedMap<Integer, Party> parties = context.names(sentence).parties();
    return sentence < at.sentence() ? parties : parties.headMap(at.token());
  }
}
