package org.demarche.desk.web.cases;

import java.util.List;
import java.util.Optional;
import org.demarche.desk.export.party.PartyBook;
import org.demarche.desk.register.RegisterBook;
import org.demarche.desk.register.RegisterStore;
import org.demarche.desk.web.site.Desk;
import org.demarche.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * What is looked up beside cases, made when first needed and kept until lexicon or registers
 * change. Thread-safe.
 */
final class Books {

  private final Desk desk;
  private @Nullable Kept<Names> names;
  private @Nullable Kept<PartyBook> parties;
  private @Nullable Kept<RegisterBook> register;

  Books(Desk desk) {
    this.desk = desk;
  }

  /** Something made of a lexicon and the files of registers. */
  private record Kept<B>(Lexicon of, List<RegisterStore.Imported> files, B book) {

    boolean isOf(Lexicon lexicon, List<RegisterStore.Imported> now) {
      return of == lexicon && files.equals(now);
    }
  }

  synchronized Names names() {
    Lexicon lexicon = desk.workbench().lexicon();
    Kept<Names> kept = names;
    if (kept == null || !kept.isOf(lexicon, List.of())) {
      kept = new Kept<>(lexicon, List.of(), new Names(lexicon));
      names = kept;
    }
    return kept.book();
  }

  synchronized PartyBook parties() {
    Lexicon lexicon = desk.workbench().lexicon();
    Kept<PartyBook> kept = parties;
    if (kept == null || !kept.isOf(lexicon, List.of())) {
      kept = new Kept<>(lexicon, List.of(), PartyBook.of(desk.workbench().lexiconFiles()));
      parties = kept;
    }
    return kept.book();
  }

  /** The registers; empty where none was imported. */
  synchronized Optional<RegisterBook> register(List<RegisterStore.Imported> files) {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    Lexicon lexicon = desk.workbench().lexicon();
    Kept<RegisterBook> kept = register;
    if (kept == null || !kept.isOf(lexicon, files)) {
      RegisterStore store = new RegisterStore(desk.archive());
      kept = new Kept<>(lexicon, files, new RegisterBook(store, lexicon));
      register = kept;
    }
    return Optional.of(kept.book());
  }

  /** The files of registers that were imported. */
  List<RegisterStore.Imported> files() {
    return new RegisterStore(desk.archive()).files();
  }
}
