package org.demarche.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What may know what. A new package or a new door is entered here, with a reason in review. */
class ArchitectureTest {

  private static final String CODER = "org.demarche";
  private static final String DESK = "org.demarche.desk";

  /** What formats of others are made from. */
  private static final Set<String> EXPORTER =
      Set.of("model", "desk.json", "desk.store", "desk.link", "desk.export");

  /** What pages are made from. */
  private static final Set<String> PAGES =
      Set.of(
          "model",
          "lexicon",
          "relation",
          "desk.json",
          "desk.account",
          "desk.chronicle",
          "desk.filter",
          "desk.store",
          "desk.link",
          "desk.search",
          "desk.register",
          "desk.export",
          "desk.ingest",
          "desk.watch",
          "desk.entry",
          "desk.party",
          "desk.job",
          "desk.web.site");

  /**
   * Each package of ours, and which others it may use. A package may use those below it, and a
   * grant holds for what is below the granted package.
   */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("lexicon", Set.of("model")),
          Map.entry("syntax", Set.of("model")),
          Map.entry("syntax.nlp4j", Set.of()),
          Map.entry("gate", Set.of("model", "lexicon", "syntax", "resolve")),
          Map.entry("frame", Set.of("model", "lexicon", "syntax")),
          Map.entry("resolve", Set.of("model", "lexicon", "syntax", "frame")),
          Map.entry("resolve.time", Set.of("model", "syntax")),
          Map.entry("resolve.place", Set.of("model", "lexicon", "syntax")),
          Map.entry("resolve.amount", Set.of("model", "lexicon", "syntax", "resolve.time")),
          Map.entry("resolve.weapon", Set.of("model", "lexicon", "syntax")),
          Map.entry("arms", Set.of("model", "lexicon", "syntax", "frame", "resolve", "event")),
          Map.entry("event", Set.of("model", "lexicon", "syntax", "frame", "resolve")),
          Map.entry("explain", Set.of("model", "lexicon", "syntax", "frame", "resolve", "event")),
          Map.entry("relation", Set.of("model", "lexicon", "syntax", "frame", "resolve")),
          Map.entry(
              "",
              Set.of(
                  "relation",
                  "model",
                  "lexicon",
                  "syntax",
                  "gate",
                  "frame",
                  "resolve",
                  "event",
                  "arms")),
          Map.entry("check", Set.of("", "model", "lexicon", "syntax", "resolve", "event", "frame")),
          Map.entry("desk.json", Set.of("model")),
          Map.entry("desk.store", Set.of("model", "desk.json")),
          Map.entry("desk.link", Set.of("model", "desk.store")),
          Map.entry("desk.ingest.page", Set.of()),
          Map.entry("desk.ingest.fetch", Set.of()),
          Map.entry("desk.ingest.language", Set.of("model")),
          Map.entry("desk.ingest.format", Set.of("model", "desk.ingest.page")),
          Map.entry("desk.ingest", Set.of("model", "desk.store")),
          Map.entry("desk.search", Set.of("model", "syntax", "desk.store")),
          Map.entry("desk.search.query", Set.of()),
          Map.entry("desk.search.index", Set.of("model", "desk.json", "desk.store")),
          // Sentences that are given a vector are those that the coder divides a text into.
          Map.entry(
              "desk.search.meaning", Set.of("model", "syntax", "desk.store", "desk.search.index")),
          Map.entry(
              "desk.register",
              Set.of(
                  "model",
                  "lexicon",
                  "resolve.weapon",
                  "desk.json",
                  "desk.ingest",
                  "desk.store",
                  "desk.link")),
          Map.entry(
              "desk.export",
              Set.of("model", "desk.json", "desk.ingest", "desk.store", "desk.link")),
          Map.entry(
              "desk.export.csv",
              Set.of(
                  "model", "desk.json", "desk.ingest", "desk.store", "desk.link", "desk.export")),
          Map.entry("desk.export.codes", Set.of("model")),
          // Data sets of events number the sentences; the splitter counts them as the coder does.
          Map.entry(
              "desk.export.tab",
              Set.of("model", "syntax", "desk.store", "desk.link", "desk.export")),
          Map.entry(
              "desk.export.plover",
              Set.of("model", "desk.json", "desk.store", "desk.link", "desk.export")),
          // What exports say of parties is in the lexicon, not in records: kinds and capitals.
          Map.entry("desk.export.party", Set.of("model", "lexicon")),
          Map.entry("desk.export.network", EXPORTER),
          Map.entry("desk.export.map", EXPORTER),
          Map.entry("desk.export.citation", EXPORTER),
          Map.entry("desk.export.ftm", EXPORTER),
          Map.entry("desk.export.deals", EXPORTER),
          Map.entry("desk.export.sheet", EXPORTER),
          Map.entry("desk.export.parquet", EXPORTER),
          Map.entry(
              "desk.export.jsonl",
              Set.of("model", "desk.json", "desk.store", "desk.link", "desk.party", "desk.export")),
          // The list of formats: it alone knows all exporters.
          Map.entry("desk.export.format", Set.of("lexicon", "desk.export", "desk.store")),
          Map.entry("desk.filter", Set.of("model", "lexicon", "desk.json", "desk.store")),
          // Parties across the archive; scores and seats are those of the exports.
          Map.entry(
              "desk.party",
              Set.of(
                  "model",
                  "lexicon",
                  "desk.store",
                  "desk.link",
                  "desk.export.codes",
                  "desk.export.party")),
          Map.entry("desk.account", Set.of("desk.store")),
          // Scores of kinds of events are in the tables of the exports.
          Map.entry(
              "desk.chronicle", Set.of("model", "desk.store", "desk.link", "desk.export.codes")),
          Map.entry("desk.review.agreement", Set.of()),
          Map.entry(
              "desk.review.correction",
              Set.of("model", "lexicon", "desk.filter", "desk.json", "desk.store")),
          Map.entry("desk.review", Set.of("model", "desk.json", "desk.store")),
          // A record as a card, and what is decided about it, on whichever page it is shown.
          Map.entry("desk.web.record", with(PAGES, "desk.review")),
          // Articles and what stands around a record are shown sentence by sentence.
          Map.entry("desk.web.article", with(PAGES, "syntax", "desk.review", "desk.web.record")),
          Map.entry("desk.web.review", with(PAGES, "syntax", "desk.review", "desk.web.record")),
          // Work in the background: what the command line does with files and archives.
          Map.entry(
              "desk.job",
              Set.of(
                  "lexicon",
                  "desk.store",
                  "desk.ingest",
                  "desk.search",
                  "desk.register",
                  "desk.export")),
          Map.entry("desk.entry", Set.of("model", "lexicon", "desk.store")),
          // What all pages share.
          Map.entry(
              "desk.web.site",
              Set.of(
                  "desk.json",
                  "model",
                  "lexicon",
                  "relation",
                  "desk.account",
                  "desk.export",
                  "desk.filter",
                  "desk.ingest",
                  "desk.link",
                  "desk.search",
                  "desk.store")),
          // Watch-lists search, tell of cases and records, and send to addresses that are safe.
          Map.entry(
              "desk.watch",
              Set.of(
                  "model",
                  "desk.json",
                  "desk.filter",
                  "desk.store",
                  "desk.link",
                  "desk.search",
                  "desk.export")),
          Map.entry("desk.web.start", PAGES),
          Map.entry("desk.web.search", PAGES),
          Map.entry("desk.web.watch", PAGES),
          Map.entry("desk.web.events", PAGES),
          Map.entry("desk.web.parties", PAGES),
          Map.entry("desk.web.cases", with(PAGES, "desk.review")),
          Map.entry("desk.web.account", PAGES),
          Map.entry("desk.web.operation", PAGES),
          Map.entry("desk.web.jobs", PAGES),
          Map.entry("desk.web.lexicon", PAGES),
          // The desk for programs: the same as its pages, in JSON.
          Map.entry("desk.api.json", with(PAGES, "desk.api.page", "desk.review")),
          Map.entry("desk.api.page", Set.of("model", "desk.json", "desk.store")),
          Map.entry("desk.api", with(PAGES, "desk.review")),
          Map.entry("desk.mcp", with(PAGES, "desk.api.json", "desk.api.page")),
          Map.entry("desk.web", Set.of("desk.account", "desk.api", "desk.store")),
          Map.entry(
              "desk.cli",
              Set.of(
                  "",
                  "model",
                  "lexicon",
                  "syntax",
                  "event",
                  "explain",
                  "relation",
                  "check",
                  "desk.json",
                  "desk.ingest",
                  "desk.store",
                  "desk.link",
                  "desk.search",
                  "desk.register",
                  "desk.export",
                  "desk.filter",
                  "desk.account",
                  "desk.watch",
                  "desk.api",
                  "desk.mcp",
                  "desk.web")));

  private static Set<String> with(Set<String> granted, String... more) {
    Set<String> all = new TreeSet<>(granted);
    all.addAll(List.of(more));
    return all;
  }

  /** Where a broad catch is right: the outermost doors, through which no fault may pass unsaid. */
  private static final Map<String, String> DOORS =
      Map.of(
          "CodingPool.java", "the batch loop: one article's fault must not lose the others",
          "JobRunner.java", "the job loop: one job's fault must not end the work on others",
          "ParquetRows.java", "what the library throws at damage is of many kinds",
          "PortionReader.java",
              "the reading loop on Spark: one file's fault must not lose the others",
          "WatchRounds.java", "the rounds: one that fails must not be the last",
          "TimeLimit.java", "what libraries throw at hostile bytes means that they cannot be read");

  /** Reads a library's jar through its {@code jar:} URL, for the check sums in its directory. */
  private static final String READS_A_JAR = "org.demarche.syntax.nlp4j.ModelSource";

  private static final Pattern BROAD_CATCH =
      Pattern.compile("catch \\([^)]*\\b(?:Exception|RuntimeException|Throwable|Error)\\b");

  private static final SourceTree TREE = SourceTree.find();
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(CODER);

  @Test
  void packages_use_only_what_the_whitelist_grants_them() {
    Set<String> violations = new TreeSet<>();
    for (JavaClass type : OURS) {
      Set<String> granted = MAY_USE.get(packageOf(type));
      assertThat(granted).as("MAY_USE has no entry for %s", type.getPackageName()).isNotNull();
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(target -> isOurs(target) && !packageOf(target).equals(packageOf(type)))
          .filter(target -> !isGranted(granted, packageOf(type), packageOf(target)))
          .forEach(target -> violations.add(type.getName() + " uses " + target.getName()));
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void the_whitelist_names_no_dead_package() {
    Set<String> packages = new TreeSet<>();
    OURS.forEach(type -> packages.add(packageOf(type)));
    assertThat(packages).containsAll(MAY_USE.keySet());
  }

  @Test
  void packages_form_no_cycle() {
    slices().matching(CODER + ".(**)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void only_syntax_knows_the_parser_library() {
    noClasses()
        .that(resideOutsideOfPackages(CODER + ".syntax.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("edu.emory..")
        .check(OURS);
  }

  @Test
  void only_the_lexicon_knows_yaml() {
    noClasses()
        .that(resideOutsideOfPackages(CODER + ".lexicon"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.snakeyaml..")
        .check(OURS);
  }

  @Test
  void the_coder_has_no_database_no_web_and_no_log() {
    coderShouldNotUse(
        "java.sql..",
        "javax.sql..",
        "com.sun.net.httpserver..",
        "jakarta..",
        "io.javalin..",
        "java.net.http..",
        "javax.net..",
        "org.slf4j..",
        "java.util.logging..",
        "org.apache.logging..",
        "ch.qos.logback..");
  }

  @Test
  void the_coder_has_no_network() {
    noClasses()
        .that(describe("are the coder's", ArchitectureTest::isCoder))
        .and(describe("read no jar", type -> !type.getName().startsWith(READS_A_JAR)))
        .should()
        .dependOnClassesThat(
            describe(
                "reach the network",
                t ->
                    (t.getPackageName().equals("java.net") && !t.getSimpleName().startsWith("UR"))
                        || t.getName().matches("java\\.net\\.URL(Connection|StreamHandler)")
                        || t.getName().matches("java\\.nio\\.channels\\..*Socket.*")))
        .orShould()
        .accessTargetWhere(
            describe(
                "a URL is opened",
                access ->
                    access.getTargetOwner().getName().equals("java.net.URL")
                        && access.getName().startsWith("open")))
        .check(OURS);
  }

  @Test
  void the_coder_has_no_clock() {
    noClasses()
        .that(describe("are the coder's", ArchitectureTest::isCoder))
        .should()
        .accessTargetWhere(describe("the clock is read", ArchitectureTest::readsTheClock))
        .check(OURS);
  }

  @Test
  void nothing_but_the_command_line_touches_the_standard_streams() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(DESK + ".cli.Streams")
        .should(ACCESS_STANDARD_STREAMS)
        .check(OURS);
  }

  @Test
  void there_is_no_mutable_global_state() {
    fields().that().areStatic().should().beFinal().check(OURS);
  }

  @Test
  void exceptions_are_caught_broadly_only_at_the_named_doors() {
    List<String> found = new ArrayList<>();
    for (Path file : TREE.javaFiles("main")) {
      String text = TREE.text(file);
      Matcher broad = BROAD_CATCH.matcher(text);
      while (broad.find()) {
        if (!DOORS.containsKey(file.getFileName().toString())) {
          found.add(TREE.relative(file) + ":" + SourceTree.line(text, broad));
        }
      }
    }
    assertThat(found).as("broad catches outside the doors").isEmpty();
  }

  @Test
  void every_package_is_null_marked() {
    Set<String> unmarked = new TreeSet<>();
    for (Path file : TREE.javaFiles("main")) {
      Path info = file.resolveSibling("package-info.java");
      if (!Files.exists(info) || !TREE.text(info).contains("@NullMarked")) {
        unmarked.add(TREE.relative(file.getParent()));
      }
    }
    assertThat(unmarked).as("packages without @NullMarked in package-info.java").isEmpty();
  }

  private static void coderShouldNotUse(String... packages) {
    noClasses()
        .that(describe("are the coder's", ArchitectureTest::isCoder))
        .should()
        .dependOnClassesThat(resideInAnyPackage(packages))
        .check(OURS);
  }

  private static boolean readsTheClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    return (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")))
        || (owner.equals("java.lang.System") && name.matches("currentTimeMillis|nanoTime"))
        || (owner.equals("java.util.Date") && name.equals("<init>"))
        || (owner.equals("java.util.Calendar") && name.equals("getInstance"));
  }

  private static boolean isGranted(Set<String> granted, String user, String used) {
    return (!user.isEmpty() && used.startsWith(user + "."))
        || granted.contains(used)
        || granted.stream().anyMatch(g -> !g.isEmpty() && used.startsWith(g + "."));
  }

  private static boolean isOurs(JavaClass type) {
    return type.getName().startsWith(CODER + ".");
  }

  private static boolean isCoder(JavaClass type) {
    return !type.getName().startsWith(DESK + ".");
  }

  private static String packageOf(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(CODER) ? "" : name.substring(CODER.length() + 1);
  }
}
