package org.demarche.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.lexicon.PartyEntry;
import org.demarche.lexicon.Tenure;
import org.demarche.lexicon.YamlNode;
import org.demarche.model.TransferStatus;
import org.demarche.syntax.CacheDirectory;
import org.demarche.syntax.Nlp4jParser;
import org.demarche.syntax.nlp4j.PreparationProgress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shipped lexicon proves itself, and is as large as it says. */
class LexiconTest {

  /** The member states of the United Nations, ISO 3166 alpha-3. */
  private static final Set<String> UN_MEMBERS =
      Set.of(
          """
          AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ
          BOL BRA BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE
          DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB
          GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ
          KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG
          MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU
          NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE
          SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN
          TUR TUV TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE
          """
              .strip()
              .split("\\s+"));

  private static final LexiconFiles FILES = LexiconFiles.shipped();
  private static final SoundPart SOUND = SoundPart.of(FILES);
  private static final Lexicon LEXICON = SOUND.lexicon();

  private static LexiconChecker checker;

  @BeforeAll
  static void openParser() {
    checker =
        new LexiconChecker(
            LEXICON, Nlp4jParser.open(CacheDirectory.ofUser(), PreparationProgress.SILENT));
  }

  @TestFactory
  Stream<DynamicTest> the_examples_of_each_frame_come_out_as_they_say() {
    return FILES.list("frames", ".yml").stream()
        .map(file -> DynamicTest.dynamicTest(file, () -> assertThat(findings(file)).isEmpty()));
  }

  private static List<Finding> findings(String file) {
    List<Finding> findings = new ArrayList<>();
    SOUND.findings().stream().filter(f -> f.file().equals(file)).forEach(findings::add);
    Stream.concat(LEXICON.frames().stream(), LEXICON.armsFrames().stream())
        .filter(frame -> frame.source().file().equals(file))
        .forEach(frame -> findings.addAll(checker.check(frame)));
    return findings;
  }

  @Test
  void every_name_leads_to_its_party_and_every_reference_to_an_entry() {
    assertThat(checker.checkParties()).isEmpty();
  }

  @Test
  void every_weapon_is_found_by_its_names_and_in_its_examples() {
    assertThat(checker.checkWeapons()).isEmpty();
  }

  @Test
  void it_holds_the_frames_about_weapons_it_should() {
    assertThat(LEXICON.armsFrames()).hasSizeGreaterThanOrEqualTo(90);
    Set<TransferStatus> told = EnumSet.noneOf(TransferStatus.class);
    LEXICON.armsFrames().stream()
        .map(frame -> Objects.requireNonNull(frame.sense().arms()).status())
        .filter(Objects::nonNull)
        .forEach(told::add);
    assertThat(told).containsExactlyInAnyOrder(TransferStatus.values());
  }

  @Test
  void every_imported_table_is_the_one_its_source_describes() {
    assertThat(checker.checkSources()).isEmpty();
  }

  @Test
  void it_holds_the_frames_and_triggers_it_should() {
    assertThat(LEXICON.frames()).hasSizeGreaterThanOrEqualTo(250);
    List<Frame> frames = LEXICON.frames();
    assertThat(frames.stream().mapToInt(frame -> frame.triggers().size()).sum())
        .isGreaterThanOrEqualTo(1_500);
  }

  @Test
  void it_holds_the_armed_groups_and_arms_firms_it_should() {
    assertThat(parties().filter(p -> p.kind().equals("armed-group")))
        .hasSizeGreaterThanOrEqualTo(400);
    assertThat(armsFirms()).hasSizeGreaterThanOrEqualTo(150);
  }

  private static Set<String> armsFirms() {
    Set<String> firms = new TreeSet<>();
    for (String path : FILES.list("parties/firms", ".yml")) {
      for (YamlNode firm : FILES.yaml(path).entries().get("parties").items()) {
        YamlNode industry = firm.entries().get("industry");
        if (industry != null && industry.truth()) {
          firms.add(firm.entries().get("party").text());
        }
      }
    }
    return firms;
  }

  @Test
  void it_holds_every_member_of_the_united_nations() {
    assertThat(UN_MEMBERS).hasSize(193);
    Set<String> codes =
        parties()
            .filter(p -> p.isState() && p.exists().to() == null)
            .map(PartyEntry::code)
            .collect(Collectors.toSet());
    assertThat(codes).containsAll(UN_MEMBERS);
  }

  @Test
  void it_holds_the_office_holders_of_eighty_states_since_2005() {
    Set<String> states =
        parties().filter(PartyEntry::isState).map(PartyEntry::id).collect(Collectors.toSet());
    Set<String> held =
        LEXICON.parties().tenures().stream()
            .filter(t -> !t.office().isEmpty() && isSince2005(t))
            .map(Tenure::party)
            .filter(states::contains)
            .collect(Collectors.toSet());
    assertThat(held).hasSizeGreaterThanOrEqualTo(80);
  }

  private static boolean isSince2005(Tenure tenure) {
    LocalDate first = LocalDate.of(2005, 1, 1);
    LocalDate last = LocalDate.of(2026, 12, 31);
    return (tenure.from() == null || !tenure.from().isAfter(last))
        && (tenure.to() == null || !tenure.to().isBefore(first));
  }

  private static Stream<PartyEntry> parties() {
    return LEXICON.parties().entries().values().stream();
  }
}
