package org.demarche.desk.cli;

/** Shows people how far long work has come. Thread-safe. */
public interface Progress extends AutoCloseable {

  /** Shows nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void preparing(String step, long done, long total) {}

        @Override
        public void notice(String message) {}

        @Override
        public void coding(long articles, long done, long total) {}

        @Override
        public void close() {}
      };

  /**
   * Something that is made once, on first use.
   *
   * @param total in the same unit as {@code done}; 0 when unknown
   */
  void preparing(String step, long done, long total);

  /** Something worth knowing, in one sentence. */
  void notice(String message);

  /**
   * The coding of articles.
   *
   * @param articles coded so far
   * @param done bytes read
   * @param total bytes to be read; 0 when unknown
   */
  void coding(long articles, long done, long total);

  @Override
  void close();
}
