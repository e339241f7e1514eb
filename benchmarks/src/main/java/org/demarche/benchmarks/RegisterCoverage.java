package org.demarche.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.demarche.desk.ingest.InputException;
import org.demarche.desk.register.RegisterCategories;
import org.demarche.desk.register.RegisterReader;
import org.demarche.desk.register.RegisterRow;
import org.demarche.desk.register.RegisterRow.Item;
import org.demarche.desk.register.RegisterWeapons;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.WeaponCategory;
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
    RegisterWeapons weapons = new RegisterWeapons(words);
    RegisterCategories categories = new RegisterCategories();
    Map<String, Count> counts = new TreeMap<>();
    Count all = new Count();
    try (RegisterReader reader = RegisterReader.open(Objects.requireNonNull(register), p -> {})) {
      RegisterRow row = reader.next();
      while (row != null) {
        count(row.item(), weapons, categories, counts, all);
        row = reader.next();
      }
    } catch (InputException e) {
      throw new BenchmarkException(e.problem().toString());
    }
    counts.forEach(this::print);
    print("all", all);
    all.unknown.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(missing)
        .forEach(e -> out.printf(Locale.ROOT, "%5d  %s%n", e.getValue(), e.getKey()));
    return 0;
  }

  private void count(
      Item item,
      RegisterWeapons weapons,
      RegisterCategories categories,
      Map<String, Count> counts,
      Count all) {
    WeaponCategory category =
        categories
            .of(item.category(), item.description())
            .orElseThrow(() -> new BenchmarkException("no category for " + item + "; add it"));
    if (only != null && !only.contains(category.label())) {
      return;
    }
    String fault = weapons.of(item).fault();
    String shown = item.name() + (fault == null ? "" : ": " + fault);
    all.add(item.designation(), shown, fault == null);
    counts
        .computeIfAbsent(category.label(), c -> new Count())
        .add(item.designation(), shown, fault == null);
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
}
