package org.demarche.desk.export.jsonl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.demarche.desk.link.Decision;
import org.demarche.desk.link.DecisionStore;
import org.demarche.desk.party.PartyDecision;
import org.demarche.desk.party.PartyDecisionStore;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Holding;
import org.demarche.desk.store.QuarantineStore;
import org.demarche.desk.store.ReviewStore;
import org.demarche.desk.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/**
 * Puts what {@link ArchiveExporter} wrote into an archive. An article comes in whole or not at all;
 * one that is there already, by id, URL or text, is left as it is. So an import that was broken off
 * goes on when it is started again.
 */
public final class ArchiveImport {

  private static final int BATCH = 100;

  private final Archive archive;
  private final Consumer<Tally> listener;
  private final List<Holding> batch = new ArrayList<>();
  private final List<QuarantineStore.Entry> quarantine = new ArrayList<>();
  private @Nullable Draft draft;
  private Tally tally = new Tally(0, 0);
  private final Map<Integer, Long> decisions = new HashMap<>();
  private final Map<Integer, Long> partyDecisions = new HashMap<>();
  private boolean ended;

  /**
   * Into an open archive.
   *
   * @param listener hears now and then how much has been done
   */
  public ArchiveImport(Archive archive, Consumer<Tally> listener) {
    this.archive = archive;
    this.listener = listener;
  }

  /**
   * How much has been done.
   *
   * @param added articles that are new
   * @param known articles that were there already, and were left as they were
   */
  public record Tally(long added, long known) {}

  /** An article whose lines are being read. */
  private record Draft(
      StoredArticle article,
      List<Holding.Entry> records,
      List<String> problems,
      List<ReviewStore.Review> reviews) {

    static Draft of(StoredArticle article) {
      return new Draft(article, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    Holding finished() {
      return new Holding(article, records, problems, reviews);
    }
  }

  /**
   * Reads everything.
   *
   * @param in UTF-8
   * @param place what the input is called in messages
   * @throws BadLineException for a line that does not fit; the articles before it have been stored
   */
  public Tally run(InputStream in, String place) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    long number = 0;
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        take(LineReader.of(line), number);
      }
      if (!ended) {
        throw new IllegalArgumentException("the file ends too early; it was cut off");
      }
    } catch (IllegalArgumentException | DateTimeException | CharacterCodingException e) {
      store();
      throw new BadLineException(place, Math.max(1, number), e);
    }
    return tally;
  }

  /** How much has been done so far. */
  public Tally tally() {
    return tally;
  }

  private void take(LineReader line, long number) {
    if (number == 1) {
      begin(line);
    } else if (ended) {
      throw new IllegalArgumentException("a line after the last");
    } else {
      take(line);
    }
  }

  private static void begin(LineReader line) {
    if (!line.kind().equals("archive")) {
      throw new IllegalArgumentException(
          "this is no export of an archive, which begins with {\"record\":\"archive\",…}");
    }
    if (line.form() < 1 || line.form() > LineWriter.FORM) {
      throw new IllegalArgumentException(
          "form " + line.form() + " is not known to this version of Demarche");
    }
  }

  private void take(LineReader line) {
    switch (line.kind()) {
      case "article" -> {
        endDraft();
        draft = Draft.of(line.article());
      }
      case "event", "transfer", "objection", "diversion", "effect", "rejected" ->
          of(line).records().add(line.record());
      case "problem" -> of(line).problems().add(line.problem());
      case "review" -> of(line).reviews().add(line.review());
      case "quarantine" -> {
        endDraft();
        quarantine.add(line.quarantine());
      }
      case "case-decision" -> {
        endDraft();
        store();
        decide(line);
      }
      case "party-decision" -> {
        endDraft();
        store();
        decideParty(line);
      }
      case "end" -> {
        endDraft();
        store();
        ended = true;
      }
      default -> throw new IllegalArgumentException("no kind of record: " + line.kind());
    }
  }

  /** The article that a line belongs to, which must be the last one that was read. */
  private Draft of(LineReader line) {
    if (draft == null || !draft.article().article().id().equals(line.about())) {
      throw new IllegalArgumentException(
          "it is about article " + line.about() + ", whose line does not stand before it");
    }
    return draft;
  }

  private void endDraft() {
    if (draft != null) {
      batch.add(draft.finished());
      draft = null;
    }
    if (batch.size() >= BATCH) {
      store();
    }
  }

  /** Keeps a decision, unless it is there already. */
  private void decide(LineReader line) {
    DecisionStore store = new DecisionStore(archive);
    Decision.Act act = line.act(decisions);
    for (Decision known : store.list()) {
      if (known.act().equals(act)
          && known.by().equals(line.by())
          && known.made().equals(line.made())) {
        decisions.put(line.number(), known.number());
        return;
      }
    }
    decisions.put(line.number(), store.add(act, line.by(), line.made()));
  }

  private void decideParty(LineReader line) {
    PartyDecisionStore store = new PartyDecisionStore(archive);
    PartyDecision.Act act = line.partyAct(partyDecisions);
    for (PartyDecision known : store.list()) {
      if (known.act().equals(act)
          && known.by().equals(line.by())
          && known.made().equals(line.made())) {
        partyDecisions.put(line.number(), known.number());
        return;
      }
    }
    partyDecisions.put(line.number(), store.add(act, line.by(), line.made()));
  }

  private void store() {
    int added = archive.holdings().add(batch);
    tally = new Tally(tally.added() + added, tally.known() + batch.size() - added);
    batch.clear();
    archive.quarantine().add(quarantine);
    quarantine.clear();
    listener.accept(tally);
  }
}
