package org.demarche.desk.mcp;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.desk.api.page.Cursor;
import org.demarche.desk.api.page.Order;
import org.demarche.desk.api.page.RecordPageStore;
import org.demarche.desk.api.page.Slice;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.search.Found;
import org.demarche.desk.search.Search;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredArticle;
import org.demarche.desk.web.site.Upkeep;
import org.demarche.desk.web.site.Workbench;
import org.demarche.model.Span;

/** Tools that look up articles and records. */
final class ArchiveTools {

  static final int MOST = 50;
  static final int USUAL = 10;
  private static final int MOST_CHARACTERS = 20_000;
  private static final int MOST_HIT_RECORDS = 5;

  private final Archive archive;
  private final Workbench workbench;
  private final Upkeep upkeep;

  ArchiveTools(Archive archive, Workbench workbench, Upkeep upkeep) {
    this.archive = archive;
    this.workbench = workbench;
    this.upkeep = upkeep;
  }

  List<Tool> all() {
    return List.of(
        new Tool(
            "search",
            "Search articles",
            "Finds news articles by words, with the sentences that have them and what was recorded"
                + " there. Quotation marks for phrases, OR, a minus for what must not occur. With a"
                + " filter, only articles that have such a record. Cite article, quote and date.",
            Schema.empty()
                .text("query", "Words to look for; may be left out when a filter is given")
                .flag("meaning", "Find also what means nearly the same in other words")
                .number("limit", 1, MOST, "How many articles, usually " + USUAL)
                .number("offset", 0, 1_000, "How many to pass over")
                .filter(),
            this::search),
        new Tool(
            "get_article",
            "Read an article",
            "Gives the text of an article with its records. Offsets of records count in the whole"
                + " text, in UTF-16 units. Long texts come in parts of "
                + MOST_CHARACTERS
                + " characters: go on with offset.",
            Schema.empty()
                .needs("article", "Id of the article, as other tools give it")
                .number("offset", 0, Integer.MAX_VALUE, "Where to begin in the text"),
            this::article),
        new Tool(
            "list_events",
            "List events",
            "Lists who did what to whom, newest first: PLOVER events with parties, date, modality,"
                + " by whose word, and the quote that says so. Records with the verdict machine"
                + " are the machine's word alone.",
            records(),
            (asked, json) -> list(asked, json, "event")),
        new Tool(
            "list_arms",
            "List claims about arms",
            "Lists what articles say of arms, newest first: transfer (supplier, recipient, weapon,"
                + " status), objection, diversion, effect.",
            records().list("kind", "transfer, objection, diversion, effect; all when left out"),
            (asked, json) -> list(asked, json, "transfer", "objection", "diversion", "effect")));
  }

  private static Schema records() {
    return Schema.empty()
        .number("limit", 1, MOST, "How many, usually " + USUAL)
        .text("cursor", "next of the answer before, to go on from there")
        .filter();
  }

  // ---- search

  private void search(Asked asked, JsonGenerator json) throws IOException {
    Search search =
        new Search(
            asked.text("query"),
            asked.filter(workbench::lexicon),
            Search.Order.RELEVANCE,
            new Search.Page(
                asked.number("offset", 0, 1_000), Math.max(1, asked.number("limit", USUAL, MOST))),
            false);
    boolean meaning = asked.flag("meaning") && !search.query().isEmpty();
    Found found =
        upkeep.search(
            index ->
                meaning ? index.findByMeaning(search, workbench.embedder()) : index.find(search));
    json.writeStartObject();
    json.writeNumberField("total", found.total());
    json.writeArrayFieldStart("articles");
    for (Found.Hit hit : found.hits()) {
      write(json, hit);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Found.Hit hit) throws IOException {
    BriefJson brief = new BriefJson(json);
    json.writeStartObject();
    brief.cited(hit.article().citation());
    json.writeArrayFieldStart("sentences");
    for (Found.Sentence sentence : hit.sentences()) {
      json.writeStartObject();
      json.writeNumberField("start", sentence.span().start());
      json.writeNumberField("end", sentence.span().end());
      new JsonFields(json)
          .text("text", sentence.span().of(hit.article().article().part(sentence.part())));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("records");
    for (Report<?> report : hit.reports().stream().limit(MOST_HIT_RECORDS).toList()) {
      brief.write(report.record());
    }
    json.writeEndArray();
    json.writeNumberField("records_in_all", hit.reports().size());
    json.writeEndObject();
  }

  // ---- articles

  private void article(Asked asked, JsonGenerator json) throws IOException {
    String id = asked.text("article");
    StoredArticle stored =
        archive
            .articles()
            .find(id)
            .orElseThrow(
                () -> new ToolException("no article has the id " + id + "; search gives ids"));
    String text = stored.article().text();
    int start = Math.min(asked.number("offset", 0, Integer.MAX_VALUE), text.length());
    int end = Math.min(start + MOST_CHARACTERS, text.length());
    BriefJson brief = new BriefJson(json);
    json.writeStartObject();
    brief.cited(stored.citation());
    json.writeNumberField("start", start);
    new JsonFields(json).text("text", new Span(start, end).of(text));
    if (end < text.length()) {
      json.writeNumberField("next_offset", end);
    }
    json.writeArrayFieldStart("records");
    for (Report<?> report : archive.records().ofArticle(stored.number())) {
      brief.write(report.record());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  // ---- records

  private void list(Asked asked, JsonGenerator json, String... kinds) throws IOException {
    Filter filter = asked.filter(workbench::lexicon);
    List<String> wanted =
        filter.what().kinds().isEmpty()
            ? List.of(kinds)
            : Stream.of(kinds).filter(filter.what().kinds()::contains).toList();
    if (wanted.isEmpty()) {
      throw new ToolException("kind: expected one of " + String.join(", ", kinds));
    }
    Slice<RecordPageStore.Line> slice =
        new RecordPageStore(archive)
            .list(
                filter.withWhat(filter.what().withKinds(wanted)),
                Order.NEWEST,
                Cursor.read(asked.text("cursor"), Order.NEWEST.name(), 2),
                Math.max(1, asked.number("limit", USUAL, MOST)));
    json.writeStartObject();
    json.writeArrayFieldStart("records");
    for (RecordPageStore.Line line : slice.items()) {
      new BriefJson(json).write(line.report());
    }
    json.writeEndArray();
    new JsonFields(json).text("next", slice.next() == null ? null : Objects.toString(slice.next()));
    json.writeEndObject();
  }
}
