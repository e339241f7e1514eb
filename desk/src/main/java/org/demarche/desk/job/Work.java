package org.demarche.desk.job;

import java.io.IOException;

/** Does the jobs of a kind. */
@FunctionalInterface
interface Work {

  /**
   * Does a job, or what is left of it, until it is done or must stop.
   *
   * @return what is worth saying of the result; may be empty
   * @throws JobWatch.Stopped when it had to stop
   * @throws JobRefused when it cannot be done, in words for who asked for it
   */
  String run(Job job, JobWatch watch) throws IOException;
}
