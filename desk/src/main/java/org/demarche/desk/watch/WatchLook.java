package org.demarche.desk.watch;

import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.desk.filter.FilterException;
import org.demarche.desk.search.ArchiveSearch;
import org.demarche.desk.search.Found;
import org.demarche.desk.search.Search;
import org.demarche.desk.search.query.QuerySyntaxException;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.Report;
import org.demarche.model.Article;

/**
 * Looks what is new for watch-lists. A watch-list tells of articles that came after it was made:
 * each once, and again only when it reports more than before. It goes by the numbers that the
 * archive gives to its changes, so that nothing is missed, whoever has brought it in.
 */
public final class WatchLook {

  private static final int STEP = 100;

  private final WatchStepStore steps;
  private final WatchStore lists;
  private final CaseMoveStore cases;
  private final Function<Map<String, List<String>>, Filter> filters;
  private final Clock clock;

  /**
   * Over an archive.
   *
   * @param filters make a filter of what a search asks for, or throw FilterException
   */
  public WatchLook(
      Archive archive, Function<Map<String, List<String>>, Filter> filters, Clock clock) {
    this.steps = new WatchStepStore(archive);
    this.lists = new WatchStore(archive);
    this.cases = new CaseMoveStore(archive);
    this.filters = filters;
    this.clock = clock;
  }

  /**
   * Looks what is new for one watch-list, as far as the index knows the archive; gives how many
   * items there are. What cannot be looked for is noted with the watch-list.
   */
  public int look(WatchList watch, ArchiveSearch index) throws IOException {
    try {
      return look(watch, index, search(watch.search()));
    } catch (FilterException e) {
      lists.trouble(watch.number(), e.field() + ": " + e.getMessage());
    } catch (QuerySyntaxException e) {
      lists.trouble(watch.number(), "the query cannot be read: " + e.getMessage());
    }
    return 0;
  }

  private Search search(SavedSearch saved) {
    Filter filter = filters.apply(saved.values());
    Search.Page all = new Search.Page(0, STEP);
    return new Search(saved.words(), filter, Search.Order.OLDEST, all, false);
  }

  private int look(WatchList watch, ArchiveSearch index, Search search) throws IOException {
    long upTo = index.version();
    long reached = watch.reach().version();
    int items = 0;
    while (reached < upTo) {
      List<WatchStepStore.Change> changes = steps.changes(watch, reached, upTo, STEP);
      long next = changes.size() < STEP ? upTo : changes.get(STEP - 1).version();
      List<Long> articles = changes.stream().map(WatchStepStore.Change::article).toList();
      List<WatchItem> found =
          articles.isEmpty()
              ? List.of()
              : index.findAmong(articles, search).hits().stream().map(this::item).toList();
      Optional<List<WatchItem>> taken =
          steps.take(
              new WatchStepStore.Step(watch, reached, next, clock.instant()),
              found,
              added -> HookMessage.of(watch, added));
      if (taken.isEmpty()) {
        return items;
      }
      items += taken.get().size();
      reached = next;
    }
    return items;
  }

  private WatchItem item(Found.Hit hit) {
    long article = hit.article().number();
    List<Report<?>> reports =
        hit.matching() > 0 ? hit.reports().subList(0, hit.matching()) : hit.reports();
    return new WatchItem(
        0,
        article,
        hit.article().citation(),
        clock.instant(),
        false,
        new WatchItem.News(sentence(hit), reports, cases.ofArticle(article)));
  }

  /** The one with the most of what was looked for; the headline, which is shown anyway, last. */
  private static String sentence(Found.Hit hit) {
    Article article = hit.article().article();
    String title = Objects.requireNonNullElse(article.title(), "").strip();
    return hit.sentences().stream()
        .sorted(Comparator.comparing(sentence -> -sentence.marks().size()))
        .map(sentence -> sentence.span().of(article.part(sentence.part())))
        .sorted(Comparator.comparing(words -> words.strip().equals(title)))
        .findFirst()
        .orElse("");
  }
}
