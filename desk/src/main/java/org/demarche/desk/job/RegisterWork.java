package org.demarche.desk.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.desk.ingest.InputException;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.desk.job.Job.Counts;
import org.demarche.desk.register.ImportCounts;
import org.demarche.desk.register.RegisterReader;
import org.demarche.desk.register.RegisterStore;

/** Takes files of a register in, each whole or not at all. */
final class RegisterWork implements Work {

  private static final int SHOWN = 20;

  private final JobTools tools;
  private final JobFiles files;

  RegisterWork(JobTools tools, JobFiles files) {
    this.tools = tools;
    this.files = files;
  }

  @Override
  public String run(Job job, JobWatch watch) throws IOException {
    List<String> said = new ArrayList<>();
    List<String> sources = job.order().sources();
    long deals = 0;
    for (int i = 0; i < sources.size(); i++) {
      watch.check();
      Optional<ImportCounts> counts = add(sources.get(i), said);
      deals += counts.map(ImportCounts::came).orElse(0L);
      watch.progress(new Counts(deals, 0, 0, 0, i + 1, sources.size()));
    }
    return String.join("\n", said);
  }

  private Optional<ImportCounts> add(String source, List<String> said) throws IOException {
    List<InputProblem> problems = new ArrayList<>();
    String name = JobFiles.shown(source);
    try (RegisterReader reader = RegisterReader.open(files.path(source), problems::add)) {
      Optional<ImportCounts> counts =
          new RegisterStore(tools.archive()).add(reader, tools.clock().instant());
      said.add(
          counts
              .map(c -> summary(name, reader.source().register().title(), c))
              .orElse(name + ": imported before; nothing was changed"));
      problems.stream().limit(SHOWN).forEach(p -> said.add(line(p, source)));
      return counts;
    } catch (InputException e) {
      throw new JobRefused(line(e.problem(), source));
    }
  }

  private static String summary(String name, String register, ImportCounts counts) {
    return String.format(
        Locale.ROOT,
        "%s: %s; %,d rows of %,d deals read, %,d deals came, %,d changed, %,d went,"
            + " %,d lines could not be read",
        name,
        register,
        counts.read().rows(),
        counts.deals(),
        counts.came(),
        counts.changed(),
        counts.went(),
        counts.read().reported());
  }

  private String line(InputProblem problem, String source) {
    String text = problem.toString();
    return text.replace(files.path(source).toString(), JobFiles.shown(source));
  }
}
