package org.demarche.desk.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.demarche.desk.store.Archive;
import org.jspecify.annotations.Nullable;

/**
 * Writes digests as mails (RFC 5322) into a folder, from where any mail program sends them: one for
 * each watch-list and day, once the day is over.
 */
public final class DigestMail {

  private static final String END = "\r\n";
  private static final int DAYS_BACK = 31;
  private static final int PIECE = 42;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  private final WatchStore lists;
  private final WatchItemStore items;
  private final @Nullable Path folder;
  private final String address;
  private final Clock clock;

  /**
   * Digests into a folder.
   *
   * @param folder null for no mails at all
   * @param address of the desk, without a slash at its end
   */
  public DigestMail(Archive archive, @Nullable Path folder, String address, Clock clock) {
    this.lists = new WatchStore(archive);
    this.items = new WatchItemStore(archive);
    this.folder = folder;
    this.address = address;
    this.clock = clock;
  }

  /** Writes the digests of a watch-list that have not been written yet; gives how many. */
  public int write(WatchList watch) throws IOException {
    if (folder == null || !watch.digest()) {
      return 0;
    }
    Files.createDirectories(folder);
    int written = 0;
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    LocalDate mailed = watch.reach().mailed();
    for (LocalDate day : items.daysBefore(watch.number(), today, DAYS_BACK)) {
      if (mailed == null || day.isAfter(mailed)) {
        Path file = folder.resolve("watch-" + watch.number() + "-" + day + ".eml");
        write(file, DailyDigest.of(items, watch, day));
        written++;
      }
    }
    if (written > 0) {
      lists.mailed(watch.number(), today.minusDays(1));
    }
    return written;
  }

  /** In one step, so that nobody sends half a mail. */
  private void write(Path file, DailyDigest digest) throws IOException {
    Path half = Files.createTempFile(file.getParent(), ".digest", ".part");
    Files.writeString(half, mail(new DigestText(digest, address), digest));
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private String mail(DigestText text, DailyDigest digest) {
    String border = "demarche-" + digest.watch().number() + "-" + digest.day();
    return String.join(
        END,
        "From: Demarche <demarche@localhost>",
        "To: undisclosed-recipients:;",
        "Subject: " + encoded(text.title()),
        "Date: " + DATE.format(clock.instant().atZone(ZoneOffset.UTC)),
        "Message-ID: <" + border + "@demarche.localhost>",
        "X-Demarche-Owner: " + encoded(digest.watch().search().owner()),
        "MIME-Version: 1.0",
        "Content-Type: multipart/alternative; boundary=\"" + border + "\"",
        "",
        "--" + border,
        part("text/plain", text.plain()),
        "--" + border,
        part("text/html", text.page("en")),
        "--" + border + "--",
        "");
  }

  private static String part(String type, String text) {
    byte[] bytes = text.replace("\n", END).getBytes(StandardCharsets.UTF_8);
    return "Content-Type: "
        + type
        + "; charset=utf-8"
        + END
        + "Content-Transfer-Encoding: base64"
        + END
        + END
        + Base64.getMimeEncoder().encodeToString(bytes);
  }

  /** A text in a header (RFC 2047): no line break of its own can add a header. */
  private static String encoded(String text) {
    StringBuilder words = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = Math.min(text.length(), at + PIECE / 4);
      end += end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
      byte[] bytes = text.substring(at, end).getBytes(StandardCharsets.UTF_8);
      words.append(at == 0 ? "" : END + " ").append("=?utf-8?B?");
      words.append(Base64.getEncoder().encodeToString(bytes)).append("?=");
      at = end;
    }
    return words.toString();
  }
}
