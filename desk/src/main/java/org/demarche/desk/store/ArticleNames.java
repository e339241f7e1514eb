package org.demarche.desk.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * By what an article is known again: its id, its URL, the digest of its title and text with all
 * white space alike.
 *
 * @param url null where the article has none
 */
public record ArticleNames(String id, @Nullable String url, String text) {

  private static final Pattern TRACKING = Pattern.compile("(?<=[?&])utm_[^&]*(?:&|$)");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Of an article. */
  public static ArticleNames of(Article article) {
    String url = article.url();
    return new ArticleNames(
        "id:" + article.id(),
        url == null || url.isBlank() ? null : "url:" + plain(url.strip()),
        "text:" + digest(article));
  }

  private static String digest(Article article) {
    String told = Objects.requireNonNullElse(article.title(), "") + "\n" + article.text();
    return Digest.hex(SPACE.matcher(told).replaceAll(" ").strip());
  }

  /** A URL without fragment and the marks by which visits are counted; host in lower case. */
  private static String plain(String url) {
    String visible = TRACKING.matcher(url.replaceFirst("#.*$", "")).replaceAll("");
    String bare = visible.replaceFirst("[?&]$", "");
    try {
      String host = new URI(bare).getHost();
      return host == null ? bare : bare.replaceFirst(Pattern.quote(host), lower(host));
    } catch (URISyntaxException e) {
      return bare;
    }
  }

  private static String lower(String host) {
    return host.toLowerCase(Locale.ROOT);
  }
}
