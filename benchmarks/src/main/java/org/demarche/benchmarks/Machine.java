package org.demarche.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Locale;

/** What is known of the machine that measures. */
final class Machine {

  /** Load beyond which other work is surely in the way, before anything is measured. */
  private static final double QUIET = 0.5;

  private Machine() {}

  /** Runnable processes over the last minute; negative where the system does not say. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** Processors, Java and load, with a warning when the figures cannot be trusted. */
  static String describe(double load) {
    int processors = Runtime.getRuntime().availableProcessors();
    String plain =
        String.format(
            Locale.ROOT, "%d processors, Java %s, load %.1f", processors, Runtime.version(), load);
    return load > QUIET * processors
        ? plain + "\nWARNING      other work keeps this machine busy: speeds are too low"
        : plain;
  }

  /** Megabytes in use after a full collection. */
  static long heapMegabytes() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed() >> 20;
  }
}
