package org.demarche.desk.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.desk.api.json.SearchJson;
import org.demarche.desk.search.ArchiveSearch;
import org.demarche.desk.search.Found;
import org.demarche.desk.search.Search;
import org.demarche.desk.search.meaning.SentenceEmbedder;
import org.demarche.desk.search.query.QuerySyntaxException;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche search}: articles by words, records and meaning. */
@Command(
    name = "search",
    header = "Find articles of the archive by words, by what they report, by meaning.",
    description = {
      "",
      "Words side by side must all be in the article, in whatever form; \"…\" holds a phrase, OR"
          + " and NOT (or -) and parentheses say otherwise, missil* is the beginning of words,"
          + " exact:delivered that very form. party:, weapon:, type:, status:, actor:,"
          + " recipient:, supplier:, source:, title: and others look into fields.",
      "",
      "The options below choose by what was recorded; one record of the article must meet all of"
          + " them.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  demarche search '\"air defence\" NOT oil' --party IRN --from 2007",
      "  demarche search --weapon s-300 --status delivered --sort newest",
      "  demarche search 'supplier:RUS recipient:SYR' --facets",
      "  demarche search --meaning 'worries that missiles reach militias'",
      "  demarche search --like reuters-1987-04711",
      "",
      "Exit status: 0 something was found; 1 nothing was, or it could not be looked for; 2 the"
          + " command was given wrongly."
    })
final class SearchCommand implements Callable<Integer> {

  private final Workshop workshop;
  private final Streams streams;

  @Spec private @Nullable CommandSpec command;

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for.")
  private List<String> words = List.of();

  @Option(
      names = {"--meaning", "--semantic"},
      description =
          "Take the query as plain English and find what means nearly the same, in whatever"
              + " words. Needs demarche index embed, once.")
  private boolean meaning;

  @Option(
      names = "--like",
      paramLabel = "ID",
      description = "Find articles like this one, its near-duplicates left out.")
  private @Nullable String like;

  @Option(
      names = "--sort",
      paramLabel = "relevance|newest|oldest",
      description = "The best first (the default), or by day of publication.")
  private Search.Order order = Search.Order.RELEVANCE;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Show at most so many articles (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Option(names = "--offset", paramLabel = "N", description = "Pass over the first N articles.")
  private int offset;

  @Option(
      names = "--facets",
      description =
          "Count what the found articles report: each figure is the number of articles that remain"
              + " when you add it as an option.")
  private boolean facets;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "text|json",
      description = "text: to be read by people (the default). json: one object.")
  private Format format = Format.TEXT;

  @Mixin private FilterOptions filter = new FilterOptions();
  @Mixin private ArchiveOption archive = new ArchiveOption();
  @Mixin private Setup setup = new Setup();

  SearchCommand(Workshop workshop, Streams streams) {
    this.workshop = workshop;
    this.streams = streams;
  }

  /** In which form results are written. */
  enum Format {
    TEXT,
    JSON
  }

  @Override
  public Integer call() throws IOException {
    Search search = search();
    Found found = find(search);
    print(found, search);
    return found.hits().isEmpty() ? 1 : 0;
  }

  private Found find(Search search) throws IOException {
    try (Archive open = archive.open();
        Progress progress = streams.progress(true)) {
      return find(open, search, new IndexProgress(progress, streams.terminal().err()));
    } catch (QuerySyntaxException e) {
      throw new Refusal(
          "the query cannot be read at character " + (e.position() + 1) + ": " + e.getMessage());
    }
  }

  private Search search() {
    check();
    try {
      return new Search(
          String.join(" ", words),
          filter.filter(() -> workshop.lexicon(setup)),
          order,
          new Search.Page(offset, limit),
          facets);
    } catch (IllegalArgumentException e) {
      throw misuse("--limit, --offset: " + e.getMessage());
    }
  }

  private void check() {
    if (like != null && (meaning || !words.isEmpty())) {
      throw misuse("--like takes an article in the place of a query; leave one of them out");
    }
    if (meaning && words.isEmpty()) {
      throw misuse("--meaning needs a query");
    }
    boolean alike = meaning || like != null;
    if (alike && facets) {
      throw misuse("--facets counts what matches, and by meaning everything does more or less");
    }
    if (alike && order != Search.Order.RELEVANCE) {
      throw misuse("--sort: by meaning, only the best first makes sense");
    }
  }

  private Found find(Archive open, Search search, IndexProgress progress) throws IOException {
    try (ArchiveSearch index = ArchiveSearch.open(open, progress)) {
      if (like != null) {
        StoredArticle article =
            open.articles()
                .find(like)
                .orElseThrow(() -> new Refusal("--like " + like + ": no article has this id"));
        return index.findLike(article, search);
      }
      return meaning ? index.findByMeaning(search, this::vector) : index.find(search);
    }
  }

  private float[] vector(String query) throws IOException {
    try (SentenceEmbedder embedder = SentenceEmbedder.open(setup.cacheFolder(), 1)) {
      return embedder.ofQuery(query);
    }
  }

  private void print(Found found, Search search) throws IOException {
    if (format == Format.JSON) {
      try (JsonGenerator json = new JsonFactory().createGenerator(new Unclosed(streams.out()))) {
        json.writeStartObject();
        new SearchJson(json).write(found, search);
        json.writeEndObject();
        json.writeRaw('\n');
      }
    } else {
      boolean counted = !meaning && like == null;
      SearchPage page = new SearchPage(streams.terminal().screen(), counted);
      streams.print(page.text(found, search));
    }
    streams.out().flush();
  }

  private ParameterException misuse(String message) {
    return Misuse.of(command, message);
  }
}
