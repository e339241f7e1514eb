package org.demarche.desk.watch;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.demarche.desk.export.RecordLine;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.store.Report;

/** A watch-list as an Atom feed (RFC 4287): an entry for each item, and for each finished day. */
public final class WatchFeed {

  private static final int ENTRIES = 50;
  private static final int DIGESTS = 7;

  private final WatchItemStore items;
  private final String address;

  /**
   * Feeds of what this store holds.
   *
   * @param address of the desk, without a slash at its end
   */
  public WatchFeed(WatchItemStore items, String address) {
    this.items = items;
    this.address = address;
  }

  /**
   * The feed as XML.
   *
   * @param today whose digest is not finished yet
   */
  public String xml(WatchList watch, LocalDate today) {
    List<Entry> entries = new ArrayList<>();
    items
        .listBefore(watch.number(), Long.MAX_VALUE, ENTRIES)
        .forEach(item -> entries.add(entry(watch, item)));
    if (watch.digest()) {
      items
          .daysBefore(watch.number(), today, DIGESTS)
          .forEach(day -> entries.add(digest(watch, day)));
    }
    entries.sort(Comparator.comparing(Entry::getUpdated).reversed());
    Feed feed = new Feed("atom_1.0");
    feed.setEncoding("UTF-8");
    feed.setId("urn:demarche:watch:" + watch.number() + ":" + created(watch));
    feed.setTitle(legible(watch.search().name()));
    feed.setUpdated(
        entries.isEmpty() ? Date.from(watch.search().created()) : entries.get(0).getUpdated());
    feed.setAuthors(List.of(author()));
    feed.setAlternateLinks(List.of(link("alternate", "/watch/" + watch.number())));
    feed.setOtherLinks(List.of(link("self", "/feeds/" + watch.token())));
    feed.setEntries(entries);
    try {
      return new WireFeedOutput().outputString(feed, true);
    } catch (FeedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Entry entry(WatchList watch, WatchItem item) {
    Entry entry = new Entry();
    entry.setId(
        "urn:demarche:watch:" + watch.number() + ":" + created(watch) + ":" + item.number());
    entry.setTitle(legible((item.again() ? "Again: " : "") + item.title()));
    entry.setUpdated(Date.from(item.found()));
    LocalDate published = item.citation().published();
    if (published != null) {
      entry.setPublished(Date.from(published.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
    entry.setAlternateLinks(List.of(link("alternate", item.path())));
    entry.setContents(List.of(html(html(item))));
    return entry;
  }

  private Entry digest(WatchList watch, LocalDate day) {
    DigestText text = new DigestText(DailyDigest.of(items, watch, day), address);
    Entry entry = new Entry();
    entry.setId("urn:demarche:watch:" + watch.number() + ":" + created(watch) + ":" + day);
    entry.setTitle(legible("Digest of " + day));
    Instant finished = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    entry.setUpdated(Date.from(finished));
    entry.setAlternateLinks(
        List.of(link("alternate", "/watch/" + watch.number() + "/digest/" + day)));
    entry.setContents(List.of(html(text.html())));
    return entry;
  }

  private static String html(WatchItem item) {
    StringBuilder html = new StringBuilder();
    html.append("<p><q>").append(DigestText.escaped(item.news().sentence())).append("</q></p>");
    if (!item.news().reports().isEmpty()) {
      html.append("<ul>");
      for (Report<?> report : item.news().reports()) {
        String mark = report.verdict().isReviewed() ? " [reviewed]" : " [machine]";
        html.append("<li>").append(DigestText.escaped(RecordLine.of(report.record()) + mark));
        html.append("</li>");
      }
      html.append("</ul>");
    }
    for (CaseMove move : item.news().cases()) {
      String was = move.was() == null ? "new" : JsonFields.word(move.was());
      String now = JsonFields.word(move.status());
      String how = move.isMove() ? was + " → " + now : now;
      html.append("<p>").append(DigestText.escaped(move.name() + ": " + how)).append("</p>");
    }
    return html.toString();
  }

  private static Content html(String html) {
    Content content = new Content();
    content.setType("html");
    content.setValue(html);
    return content;
  }

  private Link link(String rel, String path) {
    Link link = new Link();
    link.setRel(rel);
    link.setHref(address + path);
    return link;
  }

  private static SyndPerson author() {
    Person person = new Person();
    person.setName("Demarche");
    return person;
  }

  /** Tells a watch-list from one of the same number in another archive. */
  private static String created(WatchList watch) {
    return Long.toString(watch.search().created().getEpochSecond());
  }

  private static String legible(String text) {
    StringBuilder legible = new StringBuilder();
    text.codePoints().filter(DigestText::isXml).forEach(legible::appendCodePoint);
    return legible.toString();
  }
}
