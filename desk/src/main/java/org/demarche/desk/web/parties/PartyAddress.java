package org.demarche.desk.web.parties;

import io.javalin.http.Context;
import java.util.Objects;
import org.demarche.desk.party.PartyLine;
import org.demarche.desk.store.StoredText;
import org.demarche.desk.web.site.QueryString;

/**
 * Addresses of parties. One without an entry of the lexicon has words of articles for a key, which
 * may hold anything: they stand behind the question mark.
 */
final class PartyAddress {

  private static final String UNLISTED = "~";

  private PartyAddress() {}

  /** The key that a part of a path names, with its words from the query where it is unlisted. */
  static String key(Context request, String part, String words) {
    String id = request.pathParam(part);
    if (!id.equals(UNLISTED)) {
      return id;
    }
    String name = Objects.requireNonNullElse(request.queryParam(words), "");
    return "\"" + StoredText.decode(name) + "\"";
  }

  /** The page of a party. */
  static String of(String key) {
    return of(key, "");
  }

  /** A page below that of a party: {@code /relations.json}. */
  static String of(String key, String below) {
    return "/parties/" + segment(key) + below + query(key, "name", QueryString.empty());
  }

  /** The page of two parties. */
  static String pair(String key, String other, String below) {
    QueryString words = QueryString.empty();
    if (!PartyLine.isListed(key)) {
      words = words.with("name", stored(key));
    }
    return "/parties/"
        + segment(key)
        + "/with/"
        + segment(other)
        + below
        + query(other, "other", words);
  }

  /** The events in which one acts on the other. */
  static String events(String actor, String recipient) {
    return "/events"
        + QueryString.empty()
            .with("actor", actor)
            .with("recipient", recipient)
            .with("modality", "asserted");
  }

  private static String segment(String key) {
    return PartyLine.isListed(key) ? QueryString.encode(key) : UNLISTED;
  }

  private static QueryString query(String key, String name, QueryString words) {
    return PartyLine.isListed(key) ? words : words.with(name, stored(key));
  }

  private static String stored(String key) {
    String words = key.substring(1, key.length() - 1);
    return Objects.requireNonNull(StoredText.encode(words));
  }
}
