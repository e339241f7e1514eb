package org.demarche.desk.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What articles may hold and formats may stumble over. */
public final class HostileTexts {

  private HostileTexts() {}

  /** Texts of which each must come out readable, whatever the format. */
  public static List<String> all() {
    return List.of(
        "=HYPERLINK(\"http://example.org\",\"x\")",
        "+1+1",
        "-2+3",
        "@SUM(A1:A9)",
        "\tcmd|' /C calc'!A0",
        "He said: \"It's <b>bold</b> & ]]> 'done'\" \\ end",
        "{unbalanced \\{ brace",
        "}} %comment $x_1^2$ #1 ~ & \\input{x}",
        "Übermäßig müde: Łódź, Ćosić, Ñandú, Ångström, çedilla, ő, ſ",
        "control " + controls() + " characters",
        "\u202Eright to left\u202C \u200F\u200Bשלום العالم",
        "half \uD800 of \uDC00 a pair, and swapped \uDC00\uD800",
        "no characters \uFFFE\uFFFF, an emoji 😀 and \uFEFF",
        "_x0041_ is no A",
        "line one\nline two\r\nline three\rline four\u2028line five",
        " ",
        "x".repeat(1 << 20),
        "😀".repeat(40_000));
  }

  private static String controls() {
    return IntStream.rangeClosed(0, 0x9F)
        .filter(Character::isISOControl)
        .mapToObj(Character::toString)
        .collect(Collectors.joining("|"));
  }
}
