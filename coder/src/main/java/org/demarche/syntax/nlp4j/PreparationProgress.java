package org.demarche.syntax.nlp4j;

/** Hears how the preparation of the models goes; called on the thread that prepares. */
public interface PreparationProgress {

  /** One that hears nothing. */
  PreparationProgress SILENT =
      new PreparationProgress() {
        @Override
        public void step(String step, long done, long total) {}

        @Override
        public void notice(String message) {}
      };

  /**
   * So much is done.
   *
   * @param step what is being prepared, in words
   * @param done bytes of the models read so far, over all steps
   * @param total bytes to read over all steps
   */
  void step(String step, long done, long total);

  /** Something a user should know, in one sentence: a damaged cache, a wait for another process. */
  void notice(String message);
}
