package org.demarche.desk.web.account;

import java.util.List;

/** Browsers as people call them, from what they call themselves. */
final class Agent {

  /** Several pretend to be others; who comes first is told first. */
  private static final List<String> BROWSERS =
      List.of("Edg", "OPR", "Firefox", "Chrome", "Safari", "curl");

  private static final List<String> SYSTEMS =
      List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

  private static final int LONGEST = 60;

  private Agent() {}

  /** {@code Firefox on Linux}; the beginning of the text for what is none of the usual ones. */
  static String shortly(String agent) {
    String browser = first(BROWSERS, agent).replace("Edg", "Edge").replace("OPR", "Opera");
    String system = first(SYSTEMS, agent);
    if (browser.isEmpty()) {
      return agent.isBlank() ? "unknown" : agent.substring(0, Math.min(LONGEST, agent.length()));
    }
    return system.isEmpty() ? browser : browser + " on " + system;
  }

  private static String first(List<String> names, String agent) {
    return names.stream().filter(agent::contains).findFirst().orElse("");
  }
}
