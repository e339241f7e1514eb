package org.demarche.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
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
        ? plain + "; WARNING: other work keeps this machine busy: speeds are too low"
        : plain;
  }

  /** Processor, memory, system and Java, as a page of results names them. */
  static String inWords() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%d processors (%s), %.0f GB of memory, %s, Java %s, at most %,d MB of heap",
        Runtime.getRuntime().availableProcessors(),
        processor(),
        system.getTotalMemorySize() / 1e9,
        System.getProperty("os.name"),
        Runtime.version(),
        Runtime.getRuntime().maxMemory() >> 20);
  }

  /** The processor's name where Linux gives it, else its kind. */
  private static String processor() {
    Path linux = Path.of("/proc/cpuinfo");
    try {
      if (Files.isReadable(linux)) {
        for (String line : Files.readAllLines(linux)) {
          if (line.startsWith("model name")) {
            return line.substring(line.indexOf(':') + 1).strip();
          }
        }
      }
    } catch (IOException e) {
      // as where there is no such file
    }
    return System.getProperty("os.arch");
  }

  /** Megabytes in use after a full collection. */
  static long heapMegabytes() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed() >> 20;
  }
}
