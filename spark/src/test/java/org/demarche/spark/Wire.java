package org.demarche.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Invented articles with copies, updates, cut versions, repeated events and repeated deals. */
final class Wire {

  private static final String VISIT =
      "OSLO - The foreign minister of Norway met the president of Chile in Santiago on Monday and"
          + " signed an agreement on fisheries, trade and the rescue of sailors at sea. The two"
          + " governments said that 14 ships would take part in exercises in the southern spring."
          + " The president thanked his guest for the help that Norway gave after the earthquake,"
          + " when engineers, doctors and three field hospitals were sent within four days. The"
          + " minister goes on to Lima on Wednesday, where fishermen have protested for weeks.";

  private final List<String> lines = new ArrayList<>();

  private Wire() {}

  /** A few dozen lines of JSON. */
  static String lines() {
    Wire wire = new Wire();
    wire.copies();
    wire.shelling();
    wire.deals();
    wire.rest();
    return String.join("\n", wire.lines) + "\n";
  }

  private void copies() {
    add("visit-2", "2011-03-08", "Visit to Santiago", VISIT, null);
    add(
        "visit-1",
        "2011-03-07",
        "Visit to Santiago",
        VISIT + " No date was given for the return.",
        null);
    add("visit-3", "2011-03-08", "Visit to Santiago", VISIT, null);
    add("visit-cut", "2011-03-09", null, VISIT.substring(0, 330), null);
    add("visit-late", "2011-04-20", "Visit to Santiago", VISIT + " This was in March.", null);
    add("visit-undated", null, "Visit to Santiago", VISIT + " (Updates)", null);
    add("visit-undated-2", null, "Visit to Santiago", VISIT + " (Updates) (Corrects)", null);
    add(
        "visit-other",
        "2011-03-08",
        null,
        VISIT.replace("Chile", "Peru").replace("14", "15"),
        null);
    add(
        "page-1",
        "2011-05-01",
        null,
        "Kenya recalled its ambassador from Chad.",
        "https://wire.invalid/a?utm_source=x");
    add(
        "page-2",
        "2011-05-02",
        null,
        "Chad expelled two Kenyan diplomats.",
        "https://wire.invalid/a");
    add(
        "page-3",
        "2011-05-02",
        null,
        "Chad expelled two Kenyan diplomats.",
        "https://wire.invalid/c");
    add(
        "page-4",
        "2011-05-03",
        null,
        "Chad expelled two Kenyan  diplomats.",
        "https://wire.invalid/d");
  }

  private void shelling() {
    for (int day = 10; day < 16; day++) {
      String text =
          "Eritrean troops shelled Ethiopian positions near Badme on %d June 2003. At"
              + " least %d soldiers were killed, a spokesman said.";
      add("shells-" + day, "2003-06-" + (day + 1), null, text.formatted(day, day * 3), null);
      add(
          "echo-" + day,
          "2003-06-" + (day + 2),
          "War",
          "Eritrea shelled Ethiopian positions.",
          null);
    }
    add("truce", "2003-06-20", null, "Kenya urged Eritrea and Ethiopia to stop the war.", null);
    add("truce-2", "2003-06-20", null, "Kenya asked Eritrea and Ethiopia to stop fighting.", null);
  }

  private void deals() {
    add(
        "s1",
        "2007-01-15",
        null,
        "Russia agreed to sell S-300 missile systems to Iran for 800 million dollars.",
        null);
    add(
        "s2",
        "2007-12-26",
        null,
        "Russia will deliver S-300 missile systems to Iran, the Iranian defence minister said.",
        null);
    add(
        "s3",
        "2008-02-11",
        null,
        "Israel urged Russia not to deliver S-300 missiles to Iran.",
        null);
    add(
        "s4",
        "2010-09-22",
        null,
        "Russia cancelled the sale of S-300 missile systems to Iran.",
        null);
    add(
        "s5",
        "2015-04-13",
        null,
        "Russia has agreed to deliver S-300 missile systems to Iran.",
        null);
    add("s6", "2016-10-13", null, "Russia has delivered four S-300 missile systems to Iran.", null);
    add("s7", "2016-10-14", null, "Russia has delivered missiles to Iran.", null);
    add(
        "s8",
        "2016-10-14",
        null,
        "Russia denied that it had delivered S-300 missile systems to Iran.",
        null);
    add(
        "j1",
        "2013-05-04",
        null,
        "France sold 36 Rafale fighters to India. Pakistan criticised the deal.",
        null);
    add(
        "j2",
        "2016-09-23",
        null,
        "France and India signed a contract for 36 Rafale fighters on Friday.",
        null);
    add(
        "j3",
        "2020-07-29",
        null,
        "France delivered five Rafale fighters to India on Wednesday.",
        null);
    add(
        "r1",
        "2012-06-01",
        null,
        "Syria passed on Iranian rockets to Hezbollah, an Israeli official said.",
        null);
    add("r2", "2012-06-03", null, "Iran supplied rockets to Hezbollah.", null);
    add("r3", "2012-06-03", null, "Iran sold drones to the rebels of the Blue Valley.", null);
  }

  private void rest() {
    add(
        "foreign",
        "2012-06-03",
        null,
        "El gobierno de Perú y el de Chile firmaron ayer un acuerdo sobre la pesca y el comercio en Lima.",
        null);
    for (int i = 0; i < 12; i++) {
      String text =
          "Hungary expelled %d Romanian diplomats. Romania threatened to cut off gas supplies to"
              + " Hungary after %d days of talks.";
      add(
          "gas-" + i,
          "2014-0" + (1 + i % 3) + "-1" + i % 4,
          "Gas",
          text.formatted(i % 4 + 2, i),
          null);
    }
  }

  private void add(
      String id, @Nullable String day, @Nullable String title, String text, @Nullable String url) {
    lines.add(
        String.format(
            Locale.ROOT,
            "{\"id\": \"%s\"%s%s%s, \"source\": \"wire\", \"text\": \"%s\"}",
            id,
            field("published", day),
            field("title", title),
            field("url", url),
            text));
  }

  private static String field(String name, @Nullable String value) {
    return value == null ? "" : ", \"" + name + "\": \"" + value + "\"";
  }
}
