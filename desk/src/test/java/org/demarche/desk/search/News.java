package org.demarche.desk.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.Article;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingResult;
import org.demarche.model.DateRange;
import org.demarche.model.Event;
import org.demarche.model.EventCode;
import org.demarche.model.EventType;
import org.demarche.model.Evidence;
import org.demarche.model.Modality;
import org.demarche.model.Part;
import org.demarche.model.Party;
import org.demarche.model.Provenance;
import org.demarche.model.Span;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.demarche.model.Weapon;
import org.demarche.model.WeaponCategory;
import org.jspecify.annotations.Nullable;

/** An invented article with records, put together step by step. */
public final class News {

  private static final Instant RECEIVED = Instant.parse("2020-01-01T00:00:00Z");
  private static final List<String> PARTIES =
      List.of("ruritania", "borduria", "syldavia", "freedonia");
  private static final List<String> WEAPONS = List.of("x-300", "kestrel", "bolt");
  private static final List<String> WORDS =
      List.of(
          "minister",
          "delivered",
          "deliveries",
          "radar",
          "oil",
          "talks",
          "border",
          "X-300",
          "port",
          "agreed",
          "missile",
          "missiles",
          "warned",
          "Kestrels",
          "the",
          "of");

  private final String id;
  private final String title;
  private final StringBuilder text = new StringBuilder();
  private final List<CodedRecord> records = new ArrayList<>();
  private @Nullable LocalDate published = LocalDate.of(2010, 9, 7);
  private @Nullable String source = "Example Wire";
  private StoredArticle.State state = StoredArticle.State.CODED;
  private Span last = new Span(0, 0);

  private News(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** An article of 7 September 2010. */
  public static News of(String id, String title) {
    return new News(id, title);
  }

  /** A random article; the same for the same random numbers. */
  public static News random(String id, Random random) {
    News news = of(id, sentence(random)).published(LocalDate.of(2000 + random.nextInt(20), 3, 5));
    news.source = random.nextInt(4) == 0 ? null : "Source " + random.nextInt(3);
    if (random.nextInt(10) == 0) {
      news.published = null;
    }
    for (int i = random.nextInt(5); i >= 0; i--) {
      news.says(sentence(random));
      if (random.nextBoolean()) {
        String weapon = WEAPONS.get(random.nextInt(WEAPONS.size()));
        TransferStatus[] all = TransferStatus.values();
        news.transfer(party(random), party(random), weapon, all[random.nextInt(all.length)]);
      }
      if (random.nextInt(3) == 0) {
        EventType[] all = EventType.values();
        news.event(all[random.nextInt(all.length)], party(random), party(random));
      }
    }
    return news;
  }

  private static String party(Random random) {
    return PARTIES.get(random.nextInt(PARTIES.size()));
  }

  /** Words in a row. */
  static String sentence(Random random) {
    List<String> words = new ArrayList<>(List.of("Officials"));
    for (int i = 3 + random.nextInt(6); i > 0; i--) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words) + ".";
  }

  /** One of the words that articles are made of. */
  static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  /** Adds a sentence; records that follow have it as evidence. */
  public News says(String sentence) {
    int start = text.length() + (text.length() == 0 ? 0 : 1);
    text.append(text.length() == 0 ? "" : " ").append(sentence);
    last = new Span(start, text.length());
    return this;
  }

  News published(@Nullable LocalDate day) {
    published = day;
    return this;
  }

  News source(@Nullable String name) {
    source = name;
    return this;
  }

  News foreign() {
    state = StoredArticle.State.FOREIGN;
    return this;
  }

  /** Adds a transfer of the day of publication. */
  public News transfer(String supplier, String recipient, String weapon, TransferStatus status) {
    return transfer(supplier, recipient, weapon, status, null);
  }

  /** Adds a transfer with the day of its status. */
  News transfer(
      String supplier,
      String recipient,
      String weapon,
      TransferStatus status,
      @Nullable LocalDate day) {
    records.add(
        new Transfer(
            "t" + records.size(),
            party(supplier),
            party(recipient),
            weapon(weapon),
            null,
            null,
            status,
            circumstances(day),
            provenance(),
            List.of()));
    return this;
  }

  /** Adds an event. */
  public News event(EventType type, String actor, String recipient) {
    records.add(
        new Event(
            "e" + records.size(),
            new EventCode(type, null, List.of(), null),
            List.of(party(actor)),
            List.of(party(recipient)),
            null,
            circumstances(null),
            provenance()));
    return this;
  }

  private static Party party(String id) {
    String name = id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1);
    String code = id.substring(0, 3).toUpperCase(java.util.Locale.ROOT);
    return new Party(id, code, name, List.of(), null, null, "the " + name + "n government");
  }

  private static Weapon weapon(String id) {
    String designation = id.toUpperCase(java.util.Locale.ROOT);
    WeaponCategory category =
        id.equals("bolt") ? WeaponCategory.MISSILE : WeaponCategory.AIR_DEFENCE;
    return new Weapon(id, designation, category, designation + " batteries");
  }

  private static Circumstances circumstances(@Nullable LocalDate day) {
    DateRange date =
        day == null ? null : new DateRange(day, day, DateRange.Granularity.DAY, "that day");
    return new Circumstances(Modality.ASSERTED, null, date, null);
  }

  private Provenance provenance() {
    Evidence evidence = new Evidence(id, Part.TEXT, last, last.of(text));
    return new Provenance(evidence, "frame", "lexicon", "coder");
  }

  /** The article as it is given to the archive. */
  Addition addition() {
    Article article = new Article(id, title, text.toString(), published, null, source, Map.of());
    boolean coded = state == StoredArticle.State.CODED;
    return new Addition(
        new CodingResult(article, records, List.of()),
        coded ? "en" : "fr",
        "made up",
        new StoredArticle.Coding(state, coded ? "lexicon" : null, coded ? "coder" : null));
  }

  /** Puts articles into an archive. */
  public static void add(Archive archive, News... news) {
    List<Addition> additions = java.util.Arrays.stream(news).map(News::addition).toList();
    int added = archive.articles().add(additions, List.of(), RECEIVED).size();
    if (added != news.length) {
      throw new IllegalStateException("only " + added + " of " + news.length + " were added");
    }
  }
}
