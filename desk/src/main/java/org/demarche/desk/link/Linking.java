package org.demarche.desk.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.RecordStore;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.VersionClock;
import org.demarche.model.Event;
import org.jdbi.v3.core.Handle;

/**
 * Brings families, incidents and cases up to date with the archive. A group whose reports have
 * changed is linked anew as a whole, in one transaction with the taking away of its mark: so a kill
 * at any moment loses nothing, and the outcome depends on what is in the archive alone. Several
 * processes may do it at once; the archive's clock lets them in one after the other.
 */
public final class Linking {

  private static final int ARTICLES = 100;
  private static final int GROUPS = 50;

  private Linking() {}

  /**
   * What was done.
   *
   * @param articles whose family was looked for
   * @param groups of reports that were linked anew
   */
  public record Done(long articles, long groups) {}

  /** Hears now and then how much has been done. */
  @FunctionalInterface
  public interface Listener {

    void done(Done sofar);
  }

  /** Links what has changed since the last time. */
  public static Done catchUp(Archive archive, Listener listener) {
    FamilyStore families = new FamilyStore(archive);
    Done done = new Done(0, 0);
    for (int n = families.next(ARTICLES); n > 0; n = families.next(ARTICLES)) {
      done = new Done(done.articles() + n, 0);
      listener.done(done);
    }
    for (int n = groups(archive); n > 0; n = groups(archive)) {
      done = new Done(done.articles(), done.groups() + n);
      listener.done(done);
    }
    return done;
  }

  /** Links what has changed since the last time. */
  public static Done catchUp(Archive archive) {
    return catchUp(archive, sofar -> {});
  }

  /** Links everything anew; decisions of people stay. */
  public static Done all(Archive archive, Listener listener) {
    new FamilyStore(archive).forget();
    archive.records().markAllStale();
    return catchUp(archive, listener);
  }

  /** Links some of the groups that are marked; gives how many, 0 when none is marked. */
  private static int groups(Archive archive) {
    List<String> stale = archive.records().staleGroups(GROUPS);
    if (!stale.isEmpty()) {
      archive.jdbi().useTransaction(handle -> link(handle, stale));
    }
    return stale.size();
  }

  private static void link(Handle handle, List<String> groups) {
    VersionClock.take(handle, 0);
    List<Decision> decisions = HandWork.standing(DecisionStore.list(handle));
    Set<String> linked = new HashSet<>();
    for (String group : groups) {
      if (linked.contains(group)) {
        continue;
      }
      if (group.startsWith("event:")) {
        RecordStore.settle(handle, group);
        incidents(handle, group);
      } else {
        Set<String> tied = DecisionStore.tied(decisions, group);
        tied.forEach(each -> RecordStore.settle(handle, each));
        cases(handle, tied, DecisionStore.about(decisions, tied));
        linked.addAll(tied);
      }
    }
  }

  private static void incidents(Handle handle, String group) {
    List<Report<Event>> events = new ArrayList<>();
    for (Report<?> report : RecordStore.ofGroup(handle, group)) {
      if (report.record() instanceof Event event) {
        events.add(new Report<>(report.key(), event, report.verdict(), report.citation()));
      }
    }
    IncidentStore.replace(handle, group, Incidents.of(events));
  }

  private static void cases(Handle handle, Set<String> groups, List<Decision> decisions) {
    List<Report<?>> reports = new ArrayList<>();
    Map<String, String> groupOf = new HashMap<>();
    for (String group : groups) {
      for (Report<?> report : RecordStore.ofGroup(handle, group)) {
        reports.add(report);
        groupOf.put(report.key(), group);
      }
    }
    Map<String, String> names = new HashMap<>();
    List<Case> cases = Cases.of(reports, decisions, names);
    new CaseRowStore(handle, groups, groupOf).replace(cases, names);
  }
}
