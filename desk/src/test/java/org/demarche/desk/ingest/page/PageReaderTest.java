package org.demarche.desk.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageReaderTest {

  private static final String STORY =
      "<p>Sylvania agreed on Monday to sell twelve howitzers to Freedonia, the minister said.</p>"
          + "<p>The guns, he added, would arrive before the rains, if the roads allow it.</p>"
          + "<p>No price was given, and the opposition asked for one.</p>";

  @Test
  void a_wrapper_named_like_furniture_keeps_its_article() {
    assertThat(
            text("<div class='content-with-sidebar sidebar'>" + STORY + "</div><div id=x>Hi</div>"))
        .startsWith("Sylvania agreed")
        .endsWith("asked for one.");
  }

  @Test
  void furniture_around_the_article_is_left_out() {
    String page =
        "<header><ul class='menu'><li>World</ul></header><main><article>"
            + STORY
            + "<div class='newsletter-signup'>Get our letter.</div><aside>Elsewhere</aside>"
            + "<p>Read more: Storm hits the coast</p><p>Follow us on the wire</p></article></main>"
            + "<div class='comments'><p>First!</p></div><footer>About us</footer>";
    assertThat(text(page).split("\n\n")).hasSize(3);
  }

  @Test
  void quotations_lists_and_headings_are_paragraphs_of_their_own() {
    String page =
        "<article>"
            + STORY
            + "<h2>The guns</h2><ul><li>Range: 30 km</li><li>Crew: eight</li></ul>"
            + "<blockquote>We need them.</blockquote></article>";
    assertThat(text(page)).endsWith("\n\nThe guns\n\nRange: 30 km\n\nCrew: eight\n\nWe need them.");
  }

  @Test
  void inline_markup_does_not_part_words() {
    assertThat(
            text(
                "<article>"
                    + STORY
                    + "<p>The <b>S</b>ylvanian <a href=x>army</a>,\n too.</p></article>"))
        .endsWith("The Sylvanian army, too.");
  }

  @Test
  void the_site_is_no_part_of_the_title() {
    for (String title :
        List.of(
            "Howitzers for Freedonia | The Courier",
            "Howitzers for Freedonia - The Courier",
            "Howitzers for Freedonia – The Courier")) {
      Page page =
          page(
              "<title>"
                  + title
                  + "</title><meta property=og:site_name content='The Courier'>"
                  + STORY);
      assertThat(page.title()).isEqualTo("Howitzers for Freedonia");
    }
    assertThat(
            page("<title>Tel Aviv - Oslo flights end</title><h1>Tel Aviv - Oslo flights end</h1>"
                    + STORY)
                .title())
        .isEqualTo("Tel Aviv - Oslo flights end");
  }

  @Test
  void a_date_is_found_where_sites_put_it() {
    for (String head :
        List.of(
            "<meta name='parsely-pub-date' content='2010-09-06T10:00:00Z'>",
            "<meta itemprop=datePublished content='2010-09-06'>",
            "<time datetime='2010-09-06T10:00'>yesterday</time>",
            "<span class='publish-date'>2010-09-06</span>")) {
      assertThat(page("<body>" + head + STORY).dates().get(0)).as(head).startsWith("2010-09-06");
    }
  }

  private static String text(String html) {
    return page(html).text();
  }

  private static Page page(String html) {
    return PageReader.read(html, "");
  }
}
