package org.demarche.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lexicon with a fault is refused with file, line and what to do about it. */
class BadLexiconTest {

  private static final String FRAME = "frames/sign.yml";
  private static final String STATE = "parties/states/norway.yml";
  private static final String WEAPONS = "weapons/surface-to-air-missiles.yml";
  private static final String HOLDERS = "parties/holders/europe.tsv";

  private final Map<String, String> texts = TinyLexicon.texts();

  @Test
  void the_lexicon_that_these_tests_break_is_sound() {
    assertThatCode(() -> Lexicon.read(LexiconFiles.ofTexts(texts))).doesNotThrowAnyException();
  }

  @Test
  void a_key_given_twice() {
    texts.put(FRAME, TinyLexicon.frame("sign", "gloss: again\n"));
    refused(FRAME, 8, "the key \"gloss\" is given twice; keep one of them");
  }

  @Test
  void an_unknown_key() {
    texts.put(FRAME, TinyLexicon.frame("sign", "verb:\n  - ratify\n"));
    refused(FRAME, 8, "unknown key \"verb\"; known here: [adjectives, cameo, ");
  }

  @Test
  void an_unknown_key_deep_inside() {
    change(FRAME, "required: true", "needed: true");
    refused(FRAME, 6, "unknown key \"needed\"; known here: [at, kind, required]");
  }

  @Test
  void a_missing_key() {
    change(FRAME, "gloss: Parties sign an agreement.\n", "");
    refused(FRAME, 1, "the key \"gloss\" is missing; add it");
  }

  @Test
  void a_frame_without_words() {
    change(FRAME, "verbs: [\"sign + AGREEMENT\"]\n", "");
    refused(FRAME, 1, "a frame needs verbs, nouns or adjectives that call it up");
  }

  @Test
  void a_frame_that_is_both_event_and_operator() {
    texts.put(FRAME, TinyLexicon.frame("sign", "operator: halt\n"));
    refused(FRAME, 1, "a frame has one of \"event\", \"operator\", \"transfer\", ");
  }

  @Test
  void an_event_that_plover_does_not_have() {
    change(FRAME, "event: SUPPORT", "event: PRAISE");
    refused(FRAME, 2, "expected a PLOVER event type, found \"PRAISE\"");
  }

  @Test
  void a_mode_of_another_event() {
    change(FRAME, "event: SUPPORT", "event: REQUEST\nmode: demo");
    refused(FRAME, 3, "REQUEST has the modes [assist, change, yield, meet]");
  }

  @Test
  void a_mode_of_none_of_the_operators_outcomes() {
    change(FRAME, "event: SUPPORT", "operator: halt\nmode: demo");
    refused(FRAME, 1, "no outcome of the operator halt has the mode demo, but [convict, expel, ");
  }

  @Test
  void an_unknown_operator() {
    change(FRAME, "event: SUPPORT", "operator: stop");
    refused(FRAME, 1, "there is no operator \"stop\"; there are [halt]");
  }

  @Test
  void a_wrong_mode_in_an_operators_outcome() {
    change("operators/halt.yml", "mode: discontinue", "mode: visit");
    refused("operators/halt.yml", 5, "SANCTION has the modes [convict, expel, ");
  }

  @Test
  void a_modality_that_is_none_in_an_operators_outcome() {
    change("operators/halt.yml", "mode: discontinue", "modality: intended");
    refused("operators/halt.yml", 5, "asserted, planned, possible, requested or denied");
  }

  @Test
  void a_cameo_code_that_is_none_in_an_operators_outcome() {
    change("operators/halt.yml", "cameo: \"160\"", "cameo: \"x16\"");
    refused("operators/halt.yml", 5, "a CAMEO code in quotes");
  }

  @Test
  void an_unknown_word_class() {
    change(FRAME, "AGREEMENT", "AGREEMENTS");
    refused(FRAME, 4, "there is no word class AGREEMENTS; words/classes.yml lists them");
  }

  @Test
  void a_word_class_that_is_used_above_its_definition() {
    texts.put("words/classes.yml", "PAPER: [AGREEMENT]\nAGREEMENT: [treaty]\n");
    refused("words/classes.yml", 1, "there is no word class AGREEMENT");
  }

  @Test
  void a_trigger_with_too_much_after_its_plus() {
    change(FRAME, "sign + AGREEMENT", "strip + of voting rights");
    refused(FRAME, 4, "after \"+\" stands one noun, or a preposition and one");
  }

  @Test
  void a_context_that_plover_does_not_have() {
    texts.put(FRAME, TinyLexicon.frame("sign", "context: [weather]\n"));
    refused(FRAME, 8, "expected a PLOVER context, found \"weather\"");
  }

  @Test
  void a_place_that_is_none() {
    change(FRAME, "at: [subject]", "at: [subject..]");
    refused(FRAME, 6, "expected a place, found \"subject..\"");
  }

  @Test
  void a_condition_on_a_place_that_is_none() {
    texts.put(FRAME, TinyLexicon.frame("sign", "not: {Object: [paper]}\n"));
    refused(FRAME, 8, "\"Object\" is no place in a clause");
  }

  @Test
  void codes_that_are_no_list() {
    change(FRAME, "examples: []", "examples:\n  - text: It rained.\n    codes: none");
    refused(FRAME, 9, "expected keys and values, found a single value");
  }

  @Test
  void yaml_that_cannot_be_read() {
    texts.put(FRAME, TinyLexicon.frame("sign", "context: [economic\n"));
    refused(FRAME, 9, "not valid YAML: ", "check indents, brackets and quotes");
  }

  @Test
  void a_colon_that_needs_quotes() {
    change(FRAME, "an agreement.", "an agreement: a treaty.");
    refused(FRAME, 3, "not valid YAML: ", "a text with \": \" or \" #\" needs quotes");
  }

  @Test
  void an_empty_file() {
    texts.put(FRAME, "");
    refused(FRAME, 0, "the file is empty; fill it or delete it");
  }

  @Test
  void a_missing_file() {
    texts.remove("words/classes.yml");
    refused("words/classes.yml", 0, "the file is missing");
  }

  @Test
  void a_file_that_is_not_utf_8(@TempDir Path folder) throws Exception {
    change(STATE, "capital: Oslo", "aliases: [Norge]\nseats: [Tromsø]");
    for (Map.Entry<String, String> file : texts.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      boolean latin = file.getKey().equals(STATE);
      Files.writeString(
          path, file.getValue(), latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
    refused(LexiconFiles.of(folder), STATE, 6, "is not UTF-8; save it in that encoding");
  }

  @Test
  void two_frames_of_one_name() {
    texts.put("frames/support/sign.yml", TinyLexicon.frame("sign", ""));
    refused(
        "frames/support/sign.yml",
        1,
        "the frame \"sign\" is also in frames/sign.yml; rename one of them");
  }

  @Test
  void a_frame_in_a_file_of_another_name() {
    texts.put("frames/ratify.yml", TinyLexicon.frame("ratification", ""));
    refused(
        "frames/ratify.yml",
        1,
        "frame \"ratification\" should stand in a file ratification.yml; rename one of them");
  }

  @Test
  void two_parties_of_one_name() {
    texts.put(
        "parties/firms/all.yml",
        "parties:\n  - {party: red-army-faction, kind: firm, name: Red}\n");
    refused(
        "parties/groups/all.yml",
        2,
        "the party \"red-army-faction\" is also in parties/firms/all.yml:2; "
            + "rename one of them, or make them one");
  }

  @Test
  void a_party_with_a_bad_date() {
    texts.put(STATE, texts.get(STATE) + "exists: {from: 7 June 1905}\n");
    refused(STATE, 6, "expected a date like 2007, 2007-06 or 2007-06-18, found \"7 June 1905\"");
  }

  @Test
  void a_transfer_without_a_known_status() {
    change(FRAME, "event: SUPPORT", "transfer: shipped");
    refused(FRAME, 2, "expected one of considered, requested, ", "or same, found \"shipped\"");
  }

  @Test
  void a_frame_about_weapons_that_means_two_things() {
    change(FRAME, "event: SUPPORT", "transfer: delivered\nobjection: true");
    refused(FRAME, 3, "keep one of [transfer, objection]");
  }

  @Test
  void an_objection_that_is_none() {
    change(FRAME, "event: SUPPORT", "objection: false");
    refused(FRAME, 2, "write true, or leave the key out");
  }

  @Test
  void an_effect_without_a_direction() {
    change(FRAME, "event: SUPPORT", "effect: sideways");
    refused(FRAME, 2, "expected increase or decrease, found \"sideways\"");
  }

  @Test
  void an_operator_that_gives_a_transfer_an_unknown_status() {
    texts.merge("operators/halt.yml", "transfer: {status: paused}\n", String::concat);
    refused("operators/halt.yml", 6, "expected one of considered, ", "found \"paused\"");
  }

  @Test
  void an_example_with_a_part_of_another_record() {
    change(
        FRAME,
        "examples: []",
        "examples:\n  - text: It rained.\n    codes: [{transfer: delivered, objector: NOR}]");
    refused(FRAME, 9, "\"objector\" is no part of transfer; its parts are [supplier, recipient]");
  }

  @Test
  void an_example_with_an_uncounted_quantity() {
    change(
        FRAME,
        "examples: []",
        "examples:\n  - text: It rained.\n    codes: [{transfer: delivered, quantity: many}]");
    refused(FRAME, 9, "expected a whole number, found \"many\"");
  }

  @Test
  void a_weapon_of_an_unknown_category() {
    change(WEAPONS, "air defence system", "anti-air");
    refused(WEAPONS, 2, "expected one of battle tank, ", "found \"anti-air\"");
  }

  @Test
  void a_weapon_of_an_unknown_category_of_its_own() {
    change(WEAPONS, "maker: [NOR]", "category: radar");
    refused(WEAPONS, 8, "expected one of battle tank, ", "found \"radar\"");
  }

  @Test
  void an_ambiguous_name_that_is_no_name() {
    change(WEAPONS, "maker: [NOR]", "ambiguous: [Sparrowhawk]");
    refused(WEAPONS, 8, "\"Sparrowhawk\" is none of the names; they are [Kestrel, KS-7]");
  }

  @Test
  void two_weapons_of_one_id() {
    texts.put(
        "weapons/more.yml",
        texts.get(WEAPONS).replace("class: surface-to-air-missiles", "class: more"));
    refused(WEAPONS, 5, "the weapon \"kestrel\" is also in weapons/more.yml; make them one");
  }

  @Test
  void a_weapon_with_an_unknown_key() {
    change(WEAPONS, "maker:", "makers:");
    refused(WEAPONS, 8, "unknown key \"makers\"; known here: [ambiguous, category, ");
  }

  @Test
  void a_weapon_with_an_id_that_is_none() {
    change(WEAPONS, "weapon: kestrel", "weapon: Kestrel Mk 2");
    refused(WEAPONS, 5, "expected small letters, digits and hyphens, found \"Kestrel Mk 2\"");
  }

  @Test
  void a_weapon_with_a_maker_that_is_no_code() {
    change(WEAPONS, "maker: [NOR]", "maker: [Norway]");
    refused(WEAPONS, 8, "expected a country code, found \"Norway\"");
  }

  @Test
  void a_weapon_with_a_range_in_words() {
    change(WEAPONS, "maker: [NOR]", "range-km: forty");
    refused(WEAPONS, 8, "expected a whole number of kilometres, found \"forty\"");
  }

  @Test
  void a_weapon_class_in_a_file_of_another_name() {
    change(WEAPONS, "class: surface-to-air-missiles", "class: missiles");
    refused(WEAPONS, 1, "class \"missiles\" should stand in a file missiles.yml");
  }

  @Test
  void a_table_row_with_too_few_columns() {
    change(HOLDERS, "\t\tnorway", "\tnorway");
    refused(HOLDERS, 2, "expected 6 columns with one tab between each two, found 5");
  }

  @Test
  void a_table_row_with_a_bad_date() {
    change(HOLDERS, "1957-09-21", "1957-09-31");
    refused(HOLDERS, 2, "expected a date like 2007, 2007-06 or 2007-06-18, found \"1957-09-31\"");
  }

  @Test
  void a_table_without_one_of_its_columns() {
    change(HOLDERS, "office", "post");
    refused(
        HOLDERS, 1, "expected a header with the columns [name, aliases, state, office, from, to]");
  }

  private void change(String file, String from, String to) {
    assertThat(texts.get(file)).contains(from);
    texts.put(file, texts.get(file).replace(from, to));
  }

  private void refused(String file, int line, String... parts) {
    refused(LexiconFiles.ofTexts(texts), file, line, parts);
  }

  private static void refused(LexiconFiles files, String file, int line, String... parts) {
    LexiconException refusal =
        catchThrowableOfType(LexiconException.class, () -> Lexicon.read(files));
    assertThat(refusal).isNotNull();
    assertThat(refusal.getMessage()).contains(parts);
    assertThat(refusal.file()).isEqualTo(file);
    assertThat(refusal.line()).isEqualTo(line);
  }
}
