package org.demarche.desk.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;

/** The names of runners, by which it can be told whether they are still there. */
final class Worker {

  private Worker() {}

  /** The name of a new runner in this process: host, process, runner. */
  static String fresh(String id) {
    return host() + " " + ProcessHandle.current().pid() + " " + id;
  }

  /**
   * Those who are no more: of this machine, and their process has ended. In one process there is
   * one runner at a time for an archive. Of another machine nobody can tell; its jobs wait until a
   * person resumes them.
   */
  static List<String> gone(List<String> workers, String self) {
    return workers.stream()
        .filter(Objects::nonNull)
        .filter(worker -> !worker.equals(self) && isGone(worker))
        .toList();
  }

  private static boolean isGone(String worker) {
    String[] parts = worker.split(" ");
    if (parts.length != 3 || !parts[0].equals(host())) {
      return false;
    }
    long process = Long.parseLong(parts[1]);
    return process == ProcessHandle.current().pid() || ProcessHandle.of(process).isEmpty();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName().replace(' ', '-');
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
