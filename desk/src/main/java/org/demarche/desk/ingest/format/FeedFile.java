package org.demarche.desk.ingest.format;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.demarche.desk.ingest.page.Paragraphs;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Gives the items of an RSS or Atom feed: those that bring their full content as articles, the
 * others as links to their pages. A summary is not taken for the article, unless there is no link.
 */
final class FeedFile implements Content {

  private static final Set<Format> PAGES = EnumSet.of(Format.PAGE, Format.TEXT, Format.PDF);
  private static final List<String> ITEMS = List.of("item", "entry");
  private static final List<String> DATES =
      List.of("pubDate", "published", "issued", "date", "updated", "modified");

  private final Piece piece;
  private final SyndFeed feed;
  private final List<String> dates;
  private final Iterator<SyndEntry> entries;
  private int number;

  FeedFile(Piece piece) throws IOException, Malformed {
    this.piece = piece;
    byte[] xml = piece.readAll(Limits.FEED);
    List<String> written = TimeLimit.run("feed", Limits.TIME, () -> dates(xml));
    this.feed = TimeLimit.run("feed", Limits.TIME, () -> parse(xml, piece.hints().mediaType()));
    List<SyndEntry> all = feed.getEntries();
    if (all.size() > Limits.MEMBERS) {
      throw new Malformed("more than " + Limits.MEMBERS + " items", "read it in parts");
    }
    this.dates = written.size() == all.size() ? written : List.of();
    this.entries = all.iterator();
  }

  private static List<String> dates(byte[] xml) throws Malformed {
    try {
      return XmlEvents.childTexts(xml, ITEMS, DATES);
    } catch (XMLStreamException e) {
      // Intentional: ROME reads feeds that are slightly wrong, and gives the days too.
      return List.of();
    }
  }

  /** ROME refuses a DOCTYPE, and with it all entities. */
  private static SyndFeed parse(byte[] xml, @Nullable String mediaType)
      throws IOException, Malformed {
    SyndFeedInput input = new SyndFeedInput(false, Locale.ENGLISH);
    try (XmlReader reader =
        mediaType == null
            ? new XmlReader(new ByteArrayInputStream(xml), true)
            : new XmlReader(new ByteArrayInputStream(xml), mediaType, true)) {
      return input.build(reader);
    } catch (FeedException e) {
      String reason = e.getMessage() == null ? "" : e.getMessage();
      if (reason.contains("DOCTYPE")) {
        throw new Malformed(
            "a feed with a DOCTYPE, which is not read, since it can do harm",
            "take the DOCTYPE out if you trust the feed");
      }
      throw new Malformed(
          "not a readable feed: " + reason.lines().findFirst().orElse(""),
          "look at it in a browser; it may be cut off");
    }
  }

  @Override
  public @Nullable Found next() {
    if (!entries.hasNext()) {
      return null;
    }
    SyndEntry entry = entries.next();
    number++;
    String link = link(entry);
    String text = fullText(entry);
    Hints hints = hints(entry, link);
    if (text.isBlank() && link != null) {
      return new Found.Link(link, link, hints, PAGES);
    }
    return text.isBlank() ? summary(entry, hints) : article(entry, text, hints);
  }

  private Found summary(SyndEntry entry, Hints hints) {
    SyndContent description = entry.getDescription();
    String text = description == null ? "" : plain(description);
    if (text.isBlank()) {
      return new Found.Spoiled(
          position(),
          new Remark("an item without text and without link", "tell the feed's editor"));
    }
    return article(entry, text, hints);
  }

  private Found article(SyndEntry entry, String text, Hints hints) {
    Map<String, Object> extra = new HashMap<>();
    putIfSaid(extra, "author", hints.author());
    putIfSaid(extra, "guid", entry.getUri());
    String id = Optional.ofNullable(hints.url()).or(() -> said(entry.getUri())).orElse(null);
    return new Found.Text(
        new Article(
            id == null ? piece.name() + ":" + position() : id,
            hints.title(),
            text,
            hints.published(),
            hints.url(),
            hints.source(),
            extra),
        false,
        position(),
        List.of());
  }

  private Hints hints(SyndEntry entry, @Nullable String link) {
    String title = entry.getTitleEx() == null ? null : oneLine(plain(entry.getTitleEx()));
    String source = oneLine(feed.getTitle());
    return new Hints(link, null, title, published(entry), oneLine(entry.getAuthor()), source);
  }

  /** The day as the feed writes it, else the day in UTC. */
  private @Nullable LocalDate published(SyndEntry entry) {
    String written = number <= dates.size() ? dates.get(number - 1) : "";
    Date moment =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return PublicationDate.find(written)
        .orElseGet(
            () -> moment == null ? null : moment.toInstant().atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static String fullText(SyndEntry entry) {
    List<String> parts = new ArrayList<>();
    for (SyndContent content : entry.getContents()) {
      String text = plain(content);
      if (!text.isBlank() && !parts.contains(text)) {
        parts.add(text);
      }
    }
    return String.join("\n\n", parts);
  }

  private static String plain(SyndContent content) {
    String value = content.getValue();
    return value == null ? "" : Paragraphs.ofFragment(value);
  }

  private static @Nullable String link(SyndEntry entry) {
    String link = entry.getLink() == null ? "" : entry.getLink().strip();
    return link.isEmpty() ? null : link;
  }

  private static @Nullable String oneLine(@Nullable String text) {
    return said(text).map(t -> t.replaceAll("\\s+", " ")).orElse(null);
  }

  private static Optional<String> said(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
  }

  private static void putIfSaid(Map<String, Object> extra, String key, @Nullable String value) {
    said(value).ifPresent(v -> extra.put(key, v));
  }

  private String position() {
    return "item " + number;
  }

  @Override
  public void close() throws IOException {
    piece.content().close();
  }
}
