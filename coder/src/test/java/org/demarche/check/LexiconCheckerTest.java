package org.demarche.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.SmallCoder;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconCheckerTest {

  private static final String SPY =
      """
      frame: spy
      event: COERCE
      cameo: "170"
      gloss: A party spies on another.
      verbs: [%s]
      roles:
        actor:     {at: [subject], required: true}
        recipient: {at: [on], required: true}
      examples:
      %s""";

  private static final String GOOD =
      """
        - text: Russia spied on Norway.
          codes: [{event: COERCE, actor: RUS, recipient: NOR}]
        - text: Norway was spied on by Russia.
          codes: [{event: COERCE, actor: RUS, recipient: NOR}]
          known-miss: the preposition is left behind
        - text: Syria spied on Turkey.
          codes: [{event: COERCE, actor: SYR, recipient: TUR}]
        - text: The owl spied a mouse.
          codes: []
          because: an owl is no party
      """;

  @TempDir Path folder;

  private List<String> findings(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    LexiconFiles files = SmallCoder.lexiconFiles().overlaidBy(LexiconFiles.of(folder));
    return new LexiconChecker(Lexicon.read(files), SmallCoder.parser())
        .check().stream().map(Finding::toString).toList();
  }

  @Test
  void findsNothingInASoundLexicon() {
    assertThat(new LexiconChecker(SmallCoder.lexicon(), SmallCoder.parser()).check()).isEmpty();
  }

  @Test
  void findsNothingInASoundFrame() throws IOException {
    assertThat(findings("frames/spy.yml", SPY.formatted("spy", GOOD))).isEmpty();
  }

  @Test
  void findsATriggerInASpellingThatLemmasDoNotHave() throws IOException {
    String frame = SPY.formatted("spy", GOOD).replace("verbs: [spy]", "verbs: [spy, criticise]");
    assertThat(findings("frames/spy.yml", frame))
        .anyMatch(f -> f.contains("\"criticise\"") && f.contains("\"criticize\""));
  }

  @Test
  void findsAnExampleThatComesOutOtherwise() throws IOException {
    String wrong = GOOD.replace("actor: SYR, recipient: TUR", "actor: TUR, recipient: SYR");
    assertThat(findings("frames/spy.yml", SPY.formatted("spy", wrong)))
        .singleElement()
        .asString()
        .contains("spy.yml")
        .contains("expected [COERCE [TUR]->[SYR]], got [COERCE [SYR]->[TUR] asserted (spy)]")
        .contains("Syria spied on Turkey.");
  }

  @Test
  void findsASilentExampleThatSpeaks() throws IOException {
    String loud = GOOD.replace("The owl spied a mouse.", "Iran spied on Egypt.");
    assertThat(findings("frames/spy.yml", SPY.formatted("spy", loud)))
        .singleElement()
        .asString()
        .contains("expected []");
  }

  @Test
  void findsAKnownMissThatPasses() throws IOException {
    String mended = GOOD.replace("Norway was spied on by Russia.", "Russia spied on Norway.");
    assertThat(findings("frames/spy.yml", SPY.formatted("spy", mended)))
        .singleElement()
        .asString()
        .contains("passes now: delete its line \"known-miss\"");
  }

  @Test
  void findsATriggerThatNoExampleShows() throws IOException {
    assertThat(findings("frames/spy.yml", SPY.formatted("spy, snoop", GOOD)))
        .singleElement()
        .asString()
        .contains("no firing example has the triggers [snoop]");
  }

  @Test
  void wantsTwoExamplesThatFireAndOneThatIsSilent() throws IOException {
    String one = GOOD.substring(0, GOOD.indexOf("  - text: Norway was"));
    assertThat(findings("frames/spy.yml", SPY.formatted("spy", one)))
        .anyMatch(f -> f.contains("needs two examples that fire, has 1"))
        .anyMatch(f -> f.contains("needs an example that stays silent"));
  }

  private static final String ARMS =
      """
      frame: hand-arms
      transfer: delivered
      gloss: A supplier hands over weapons.
      verbs: [hand over]
      roles:
        supplier:  {at: [subject]}
        recipient: {at: [to]}
        item:      {at: [object]}
      examples:
        - text: Russia handed over two Kestrel missiles to Syria.
          codes: [{transfer: delivered, supplier: RUS, recipient: SYR, weapon: %s, quantity: 2}]
        - text: Kestrel missiles were handed over to Syria by Russia.
          codes: [{transfer: delivered, supplier: RUS, recipient: SYR, weapon: kestrel}]
        - text: Russia handed over a letter to Syria.
          codes: []
      """;

  private List<String> armsFindings(String frame) throws IOException {
    Files.createDirectories(folder.resolve("weapons"));
    Files.writeString(
        folder.resolve("weapons/missiles.yml"),
        """
        class: missiles
        category: missile/launcher
        gloss: Missiles.
        nouns: [missile]
        weapons:
          - weapon: kestrel
            designation: Kestrel
            examples: [The navy fired a Kestrel missile.]
        """);
    return findings("frames/hand-arms.yml", frame);
  }

  @Test
  void findsNothingInASoundFrameAboutWeapons() throws IOException {
    assertThat(armsFindings(ARMS.formatted("kestrel"))).isEmpty();
  }

  @Test
  void findsATransferThatComesOutOtherwise() throws IOException {
    assertThat(armsFindings(ARMS.formatted("missile/launcher")))
        .singleElement()
        .asString()
        .contains("expected [transfer {delivered, supplier RUS, recipient SYR, missile/launcher,")
        .contains("got [transfer {delivered, recipient SYR, supplier RUS, kestrel, quantity 2,");
  }

  @Test
  void findsAWeaponThatIsNotInTheLexicon() throws IOException {
    assertThat(armsFindings(ARMS.formatted("merlin")))
        .anyMatch(f -> f.contains("no weapon has the id, and no category the name, \"merlin\""));
  }

  @Test
  void comparesTheEventsOfATransferOnlyWhenToldTo() throws IOException {
    String event = "{event: ASSAULT, actor: RUS, recipient: SYR}, {transfer";
    assertThat(armsFindings(ARMS.formatted("kestrel").replaceFirst("\\{transfer", event)))
        .singleElement()
        .asString()
        .contains("expected [ASSAULT [RUS]->[SYR]]");
  }

  @Test
  void findsANameThatTwoPartiesShare() throws IOException {
    String rival =
        """
        parties:
          - {party: rival, kind: armed-group, code: LBN, sector: [REB], name: Hezbollah}
        """;
    assertThat(findings("parties/groups/rival.yml", rival))
        .anyMatch(f -> f.contains("\"Hezbollah\"") && f.contains("rival"));
  }

  @Test
  void findsAnAmbiguousExampleThatComesOutWrong() throws IOException {
    String jordan =
        """
        party: jordan
        kind: state
        code: JOR
        name: Jordan
        adjectives: [Jordanian]
        capital: Amman
        ambiguous:
          - alias: Jordan
            other: a basketball player
            unless: [basketball]
            examples:
              - {text: "Jordan closed its border.", means: jordan}
              - {text: "Jordan scored again.", means: other}
        """;
    assertThat(findings("parties/states/jordan.yml", jordan))
        .singleElement()
        .asString()
        .contains("\"Jordan\" should mean other in: Jordan scored again.");
  }
}
