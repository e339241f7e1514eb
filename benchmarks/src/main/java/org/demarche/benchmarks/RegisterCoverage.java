package org.demarche.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.WeaponCategory;
import org.demarche.resolve.weapon.WeaponHit;
import org.demarche.resolve.weapon.WeaponProbe;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How much of a trade register's weapons the lexicon knows. */
@Command(
    name = "register",
    mixinStandardHelpOptions = true,
    header = "Says what share of a trade register's weapons the lexicon knows.",
    description = {
      "A row counts when its designation leads to an entry of the lexicon, or begins with a noun of",
      "a weapon class, of the category that the register's own stands for; the description beside",
      "it only helps to tell ambiguous names apart."
    })
final class RegisterCoverage implements Callable<Integer> {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final PrintStream out;

  @Parameters(
      paramLabel = "REGISTER.csv",
      description = "deliveries as exported by the SIPRI Arms Transfers Database")
  private @Nullable Path register;

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = "a whole lexicon instead of the shipped one")
  private @Nullable Path lexicon;

  @Option(
      names = "--missing",
      paramLabel = "N",
      defaultValue = "0",
      description = "list the N most frequent designations that are not known")
  private int missing;

  @Option(
      names = "--only",
      paramLabel = "CATEGORY",
      split = ",",
      description = "only rows of these categories of Demarche")
  private @Nullable List<String> only;

  RegisterCoverage(PrintStream out) {
    this.out = out;
  }

  /** What is counted of a category. */
  private static final class Count {
    private int rows;
    private int known;
    private final Set<String> designations = new HashSet<>();
    private final Set<String> incomplete = new HashSet<>();
    private final Map<String, Integer> unknown = new LinkedHashMap<>();

    void add(String designation, String shown, boolean found) {
      rows++;
      designations.add(designation);
      if (found) {
        known++;
      } else {
        incomplete.add(designation);
        unknown.merge(shown, 1, Integer::sum);
      }
    }
  }

  @Override
  public Integer call() throws IOException {
    Lexicon words = lexicon == null ? Lexicon.shipped() : Lexicon.read(LexiconFiles.of(lexicon));
    WeaponProbe probe = new WeaponProbe(words.weapons());
    RegisterCategories categories = RegisterCategories.read();
    Map<String, Count> counts = new TreeMap<>();
    Count all = new Count();
    for (CSVRecord row : rows(Objects.requireNonNull(register))) {
      String designation = row.get("Designation").replaceAll("\\s*-$", "");
      String description = row.get("Description");
      WeaponCategory category =
          categories
              .of(row.get("Armament category"), description)
              .orElseThrow(
                  () ->
                      new BenchmarkException(
                          "no category for \"" + row.get("Armament category") + "\"; add it"));
      if (only != null && !only.contains(category.label())) {
        continue;
      }
      Optional<String> fault = fault(probe, designation, description, category);
      String shown = designation + " (" + description + ")" + fault.map(f -> ": " + f).orElse("");
      all.add(designation, shown, fault.isEmpty());
      counts
          .computeIfAbsent(category.label(), c -> new Count())
          .add(designation, shown, fault.isEmpty());
    }
    counts.forEach(this::print);
    print("all", all);
    all.unknown.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(missing)
        .forEach(e -> out.printf(Locale.ROOT, "%5d  %s%n", e.getValue(), e.getKey()));
    return 0;
  }

  /** Why a designation does not count; empty when it does. */
  private static Optional<String> fault(
      WeaponProbe probe, String designation, String description, WeaponCategory category) {
    List<WeaponHit> hits =
        probe.hits("The " + designation + " is a weapon: " + description + ".").stream()
            .filter(hit -> hit.entry() != null || hit.first() == 1)
            .toList();
    if (hits.stream().anyMatch(hit -> hit.category() == category)) {
      return Optional.empty();
    }
    return Optional.of(hits.isEmpty() ? "unknown" : "is " + hits.get(0).category().label());
  }

  private void print(String category, Count count) {
    int designations = count.designations.size();
    out.printf(
        Locale.ROOT,
        "%-26s rows %6d  known %5.1f %%   designations %5d  known %5.1f %%%n",
        category,
        count.rows,
        100.0 * count.known / count.rows,
        designations,
        100.0 * (designations - count.incomplete.size()) / designations);
  }

  private static List<CSVRecord> rows(Path register) throws IOException {
    String text = Files.readString(register, StandardCharsets.UTF_8);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, format)) {
      return parser.getRecords();
    }
  }
}
