package org.demarche.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LexiconPagesTest extends AtDesk {

  private static final String PATH = "frames/consult/confabulate.yml";
  private static final String FRAME =
      """
      frame: confabulate
      event: CONSULT
      mode: visit
      gloss: Two parties talk at length.
      verbs: [confabulate]
      roles:
        actor: {at: [subject], required: true}
        recipient: {at: [with], required: true}
      examples:
        - text: Norway confabulated with Chile.
          codes: [{event: CONSULT, mode: visit, actor: NOR, recipient: CHL}]
        - text: Peru confabulated with Spain.
          codes: [{event: CONSULT, mode: visit, actor: PER, recipient: ESP}]
        - text: Old friends confabulated over coffee.
          codes: []
          because: friends are no parties
      """;

  private Path own(String path) {
    return archive.derived().resolve("lexicon").resolve(path);
  }

  private HttpResponse<String> send(String step, String path, String text) throws Exception {
    return desk.post("/lexicon/" + step, Map.of("path", List.of(path), "text", List.of(text)));
  }

  @Test
  void entries_are_found_by_names_triggers_and_meanings() throws Exception {
    assertThat(desk.get("/lexicon?q=nasams").body())
        .contains("/lexicon/entries/weapons/air-defence-missiles.yml/nasams");
    assertThat(desk.get("/lexicon?kind=frames&q=stock%20up%20on").body()).contains("acquire-arms");
    assertThat(desk.get("/lexicon?kind=parties&q=jewish%20state").body()).contains("Israel");
    assertThat(desk.get("/lexicon?q=xyzzyx").body()).contains("No entry has these words");
  }

  @Test
  void every_kind_of_entry_has_a_page() throws Exception {
    for (String path :
        List.of(
            "frames/arms/supply/acquire-arms.yml",
            "operators/request.yml",
            "parties/states/norway.yml",
            "parties/groups/levant.yml",
            "parties/groups/levant.yml/hezbollah",
            "parties/offices.yml/president",
            "weapons/air-defence-missiles.yml",
            "weapons/air-defence-missiles.yml/nasams",
            "words/classes.yml/TALKS",
            "words/classes.yml",
            "words/light-verbs.yml")) {
      HttpResponse<String> page = desk.get("/lexicon/entries/" + path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body()).as(path).contains("As it is written");
    }
    assertThat(desk.get("/lexicon/entries/frames/none.yml").statusCode()).isEqualTo(404);
    assertThat(desk.get("/lexicon/entries/%2e%2e/pom.xml").statusCode()).isBetween(400, 404);
  }

  @Test
  void a_frame_is_shown_with_its_examples_those_that_stay_silent_too() throws Exception {
    assertThat(desk.get("/lexicon/entries/frames/arms/supply/acquire-arms.yml").body())
        .contains(
            "stock up on",
            "Pakistan acquired eight submarines from China.",
            "land is no weapon",
            "in no record of this archive");
  }

  @Test
  void only_a_sound_entry_is_saved() throws Exception {
    for (String text :
        List.of(
            FRAME.replace("event: CONSULT\n", "event: CONVERSE\n"),
            FRAME.replace("frame: confabulate", "frame: other"),
            FRAME.replace("verbs:", "verb:"),
            FRAME.replace("verbs: [", "verbs: [["),
            FRAME + "# wrong on purpose\n")) {
      HttpResponse<String> answer = send("save", PATH, text);
      assertThat(answer.statusCode()).as(text).isEqualTo(422);
      assertThat(answer.body()).contains("Nothing was saved", "confabulate");
    }
    assertThat(own(PATH)).doesNotExist();
    assertThat(send("save", PATH, FRAME).body()).contains("Code the archive anew");
    assertThat(Files.readString(own(PATH))).isEqualTo(FRAME);
  }

  @Test
  void a_fault_is_shown_with_its_line() throws Exception {
    assertThat(send("check", PATH, FRAME.replace("CONSULT\n", "CONVERSE\n")).body())
        .contains("line 2");
    assertThat(send("check", PATH, FRAME + "# wrong on purpose\n").body()).contains("line 7");
    assertThat(send("check", PATH, FRAME).body()).contains("Sound");
    assertThat(own(PATH)).doesNotExist();
  }

  @Test
  void a_frame_that_another_file_has_already_is_refused() throws Exception {
    String path = "frames/consult/acquire-arms.yml";
    assertThat(send("save", path, FRAME.replace("confabulate\n", "acquire-arms\n")).body())
        .contains("is also in frames/arms/supply/acquire-arms.yml");
    assertThat(own(path)).doesNotExist();
  }

  @Test
  void what_was_saved_before_can_be_had_back_and_taken_away() throws Exception {
    send("save", PATH, FRAME);
    send("save", PATH, FRAME.replace("at length", "for long"));
    String page = desk.get("/lexicon/edit?path=" + PATH).body();
    assertThat(page).contains("for long", "version=20260101T120000");
    assertThat(desk.get("/lexicon/edit?path=" + PATH + "&version=20260101T120000").body())
        .contains("at length");
    send("remove", PATH, "");
    assertThat(own(PATH)).doesNotExist();
  }

  @Test
  void nothing_is_read_or_written_outside_the_folder() throws Exception {
    for (String path :
        List.of(
            "../escape.yml",
            "frames/../../escape.yml",
            "/tmp/escape.yml",
            "frames/consult/../../../escape.yml",
            "schema/escape.yml",
            "escape.yml")) {
      assertThat(send("save", path, FRAME).statusCode()).as(path).isEqualTo(400);
      assertThat(send("check", path, FRAME).statusCode()).as(path).isEqualTo(400);
      assertThat(send("remove", path, "").statusCode()).as(path).isEqualTo(400);
      assertThat(desk.get("/lexicon/edit?path=" + path).statusCode()).as(path).isEqualTo(400);
    }
    assertThat(desk.get("/lexicon/edit?path=" + PATH + "&version=../../../archive.db").statusCode())
        .isEqualTo(404);
    assertThat(archive.derived().resolve("lexicon")).doesNotExist();
  }

  @Test
  void hostile_words_in_the_editor_stay_words() throws Exception {
    assertThat(send("check", PATH, "</textarea><script>alert(1)</script>").body())
        .doesNotContain("<script>alert");
  }
}
