package org.demarche.desk.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.desk.link.Families.Member;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FamiliesTest {

  private static final String STORY =
      "The foreign minister of Ruritania said on Monday that talks with Borduria about the shared"
          + " river had reached an understanding on fishing rights, and that both sides would"
          + " sign a paper before the winter. Opposition leaders in the port town of Strelsau"
          + " called the understanding a surrender and promised to vote against it when it comes"
          + " before parliament. Fishermen blocked the harbour with thirty boats for an hour.";

  @Test
  void a_copy_with_other_spacing_capitals_and_marks_is_alike() {
    assertThat(alike(STORY, STORY.toUpperCase(java.util.Locale.ROOT).replace(" ", "\n  ")))
        .isTrue();
    assertThat(alike(STORY, STORY.replace(",", " --").replace(".", " ."))).isTrue();
  }

  @Test
  void a_cut_version_is_alike() {
    String cut = STORY.substring(0, STORY.indexOf("Fishermen"));
    assertThat(alike(STORY, cut)).isTrue();
    String half = STORY.substring(0, STORY.indexOf("Opposition"));
    assertThat(alike(STORY + " " + report(3), half)).isTrue();
  }

  @Test
  void another_story_is_not_alike() {
    assertThat(alike(STORY, report(1))).isFalse();
  }

  @Test
  void the_same_report_of_another_day_is_told_by_its_numbers() {
    String form =
        "The harbour office of Strelsau counted %s ships waiting to enter this morning and %s"
            + " waiting to leave, with a delay of %s hours for tankers and %s for all others.";
    String one = String.format(form, 12, 9, 31, 17);
    assertThat(alike(one, String.format(form, 14, 8, 26, 19))).isFalse();
    assertThat(alike(one, String.format(form, 12, 9, 31, 18))).isTrue();
  }

  @Test
  void the_same_words_weeks_apart_are_two_reports() {
    assertThat(Families.alike(member("a", "2010-03-01", STORY), member("b", "2010-03-04", STORY)))
        .isTrue();
    assertThat(Families.alike(member("a", "2010-03-01", STORY), member("b", "2010-03-05", STORY)))
        .isFalse();
  }

  @Test
  void an_article_without_a_day_is_alike_only_if_hardly_anything_differs() {
    assertThat(Families.alike(member("a", null, STORY), member("b", "2010-03-05", STORY))).isTrue();
    String cut = STORY.substring(0, STORY.indexOf("Fishermen"));
    assertThat(Families.alike(member("a", null, STORY), member("b", "2010-03-05", cut))).isFalse();
  }

  @Test
  void short_articles_are_told_apart_by_their_titles() {
    String text = "No trade today.";
    assertThat(
            Families.alike(titled("a", "Cotton exchange", text), titled("b", "Grain hall", text)))
        .isFalse();
    assertThat(
            Families.alike(
                titled("a", "Cotton exchange", text), titled("b", "COTTON EXCHANGE", text)))
        .isTrue();
    assertThat(Families.alike(member("a", "2010-03-01", ""), member("b", "2010-03-01", "")))
        .isFalse();
  }

  @Test
  void being_alike_goes_both_ways_and_whoever_is_alike_meets_in_a_band() {
    Random random = new Random(20);
    int alike = 0;
    int met = 0;
    for (int i = 0; i < 400; i++) {
      String one = report(random.nextInt(50)) + " " + report(random.nextInt(50));
      String other = random.nextBoolean() ? changed(one, random) : cut(one, random);
      Member a = member("a", "2010-03-01", one);
      Member b = member("b", "2010-03-02", other);
      assertThat(Families.alike(a, b)).isEqualTo(Families.alike(b, a));
      if (Families.alike(a, b)) {
        alike++;
        met += Collections.disjoint(Bands.of(a.shingles()), Bands.of(b.shingles())) ? 0 : 1;
      }
    }
    assertThat(alike).isGreaterThan(100);
    assertThat((double) met / alike).isGreaterThan(0.95);
  }

  @Test
  void different_texts_hardly_ever_meet_in_a_band() {
    int met = 0;
    for (int i = 0; i < 100; i++) {
      Member a = member("a", "2010-03-01", report(i));
      Member b = member("b", "2010-03-01", report(i + 1_000));
      met += Collections.disjoint(Bands.of(a.shingles()), Bands.of(b.shingles())) ? 0 : 1;
    }
    assertThat(met).isLessThan(5);
  }

  /** Eighty words without sense, the same for the same seed. */
  private static String report(int seed) {
    Random random = new Random(seed);
    return IntStream.range(0, 80)
        .mapToObj(
            i -> "w" + (char) ('a' + random.nextInt(26)) + "x" + (char) ('a' + random.nextInt(26)))
        .collect(Collectors.joining(" "));
  }

  private static String changed(String text, Random random) {
    String[] words = text.split(" ");
    for (int i = 0; i < words.length * random.nextInt(20) / 100; i++) {
      words[random.nextInt(words.length)] = "other";
    }
    return String.join(" ", words);
  }

  private static String cut(String text, Random random) {
    String[] words = text.split(" ");
    return String.join(" ", Arrays.copyOf(words, 60 + random.nextInt(60)));
  }

  private static boolean alike(String one, String other) {
    return Families.alike(member("a", "2010-03-01", one), member("b", "2010-03-02", other));
  }

  private static Member member(String id, @Nullable String published, String text) {
    LocalDate day = published == null ? null : LocalDate.parse(published);
    return Member.of(new Article(id, null, text, day, null, null, Map.of()));
  }

  private static Member titled(String id, String title, String text) {
    LocalDate day = LocalDate.of(2010, 3, 1);
    return Member.of(new Article(id, title, text, day, null, null, Map.of()));
  }
}
