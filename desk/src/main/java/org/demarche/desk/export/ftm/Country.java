package org.demarche.desk.export.ftm;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries and languages as FollowTheMoney writes them. */
final class Country {

  /** Kosovo and states that are no more, by FollowTheMoney's list of countries. */
  private static final Map<String, String> OWN =
      Map.of("KOS", "xk", "SUN", "suhh", "YUG", "yucs", "CSK", "cshh", "DDR", "dd", "SCG", "cs");

  private static final Map<String, String> CODES = codes();

  private Country() {}

  /** The two-letter code of an ISO 3166 alpha-3 code; null for others, as UNO. */
  static @Nullable String of(@Nullable String code) {
    return code == null ? null : CODES.get(code);
  }

  /** The ISO 639-3 code of an ISO 639-1 code; null where there is none, as for {@code und}. */
  static @Nullable String language(String code) {
    if (code.equals("und")) {
      return null;
    }
    String language = Locale.forLanguageTag(code).getISO3Language();
    return language.length() == 3 ? language : null;
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>(OWN);
    for (String code : Locale.getISOCountries()) {
      codes.put(new Locale("", code).getISO3Country(), code.toLowerCase(Locale.ROOT));
    }
    return codes;
  }
}
