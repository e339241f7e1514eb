package org.demarche.desk.search.index;

/** Is told what happens to an index while somebody waits for it. */
public interface IndexWatch {

  /** Cares for nothing. */
  IndexWatch SILENT =
      new IndexWatch() {
        @Override
        public void notice(String message) {}

        @Override
        public void step(String task, long done, long total) {}
      };

  /** Something worth knowing, in one sentence. */
  void notice(String message);

  /**
   * Work that goes on.
   *
   * @param task what is done, in a word or two
   * @param total in the unit of {@code done}
   */
  void step(String task, long done, long total);
}
