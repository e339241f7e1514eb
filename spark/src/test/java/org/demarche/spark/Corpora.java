package org.demarche.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Invented articles, in files of all kinds, sound and broken. */
final class Corpora {

  private static final String LINES =
      """
      {"id": "ships", "published": "2012-05-09", "title": "Corvettes for Chile", "text": "OSLO - Norway agreed on Tuesday to sell six corvettes to Chile. Peru accused its neighbour of starting an arms race."}

      {"text": "The president of Kenya met the prime minister of Uganda in Entebbe on Monday, 3 May 2010."}
      {"id": "broken", "text": "The line ends
      no JSON at all
      {"id": "rain", "published": "a wet day", "text": "Rain fell on the orchard; nobody minded. It is called a “blessing”."}
      {"id": "jets", "published": "2013-02-20", "text": "France has delivered twelve Rafale fighters to Qatar for 2.5 billion dollars, a French official said. Israel voiced concern that they might be passed on to Hamas."}
      """;

  private static final String MORE =
      """
      {"id": "shells", "date": "1999-02-14", "text": "Eritrean troops shelled Ethiopian positions near Badme. Kenya urged both sides to stop."}
      {"id": "ships", "text": "An article whose id was used before."}
      {"text": "Hungary expelled a Romanian diplomat. Romania threatened to cut off gas supplies to Hungary."}
      """;

  private Corpora() {}

  /** A folder with files of every kind; what is named like articles is mixed with what is not. */
  static Path mixed(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("pages/2015"));
    Files.createDirectories(folder.resolve(".hidden"));
    Files.writeString(folder.resolve("a.jsonl"), LINES);
    Files.writeString(folder.resolve(".hidden/b.jsonl"), LINES);
    Files.writeString(folder.resolve("README"), "No article.");
    Files.write(folder.resolve("b.jsonl.gz"), gzip(MORE.getBytes(UTF_8)));
    Files.write(
        folder.resolve("old.jsonl"),
        "{\"text\": \"Denmark closed its embassy in Iraq – for good.\"}\n{\"text\": \"“No,” said Chad.\"}\n"
            .getBytes(Charset.forName("windows-1252")));
    Files.writeString(
        folder.resolve("envoy.txt"),
        "Envoy Visits Tokyo\n\nFrench Foreign Minister Alain Dupont met the prime minister of Japan"
            + " in Tokyo on Tuesday.\n");
    Files.writeString(folder.resolve("empty.txt"), " \n");
    byte[] warc = warc();
    Files.write(folder.resolve("pages/2015/crawl.warc"), warc);
    Files.write(folder.resolve("pages/2015/crawl-2.warc.gz"), gzip(warc("second")));
    byte[] packed = gzip((LINES + MORE).replace("\"id\"", "\"nr\"").repeat(40).getBytes(UTF_8));
    Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(packed, packed.length - 30));
    Files.write(folder.resolve("cut.warc"), Arrays.copyOf(warc("third"), warc.length - 200));
    Files.writeString(folder.resolve("damaged.warc"), "WARC/1.0\r\nnonsense\r\n\r\n");
    Files.writeString(
        folder.resolve("table.csv"),
        "id,date,text\nt1,2001-03-04,Sweden recalled its ambassador from Cuba.\nt2,,\n");
    Files.writeString(
        folder.resolve("page-by-name.txt"),
        page("Turkey bought four submarines from Germany in 2009.")
            .replaceFirst("^.*\r\n\r\n", ""));
    zip(folder.resolve("packed.zip"));
    Files.writeString(
        folder.resolve("feed.rss"),
        "<rss version=\"2.0\"><channel><title>f</title><item><title>A title</title>"
            + "<link>https://news.invalid/1</link></item></channel></rss>");
    return folder;
  }

  /** Articles that repeat a few sentences with other parties, days and ids. */
  static String many(int number) {
    List<String> states = List.of("Norway", "Chile", "Kenya", "Japan", "Cuba", "Chad", "Sweden");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < number; i++) {
      String one = states.get(i % states.size());
      String other = states.get((i * 3 + 1) % states.size());
      lines.append(
          String.format(
              Locale.ROOT,
              "{\"id\": \"n%d\", \"published\": \"20%02d-0%d-11\", \"text\": \"%s agreed to sell"
                  + " %d tanks to %s. %s condemned %s, and the foreign minister of %s met his"
                  + " colleague from %s.\"}%n",
              i,
              i % 20,
              1 + i % 9,
              one,
              i + 2,
              other,
              other,
              one,
              one,
              other));
    }
    return lines.toString();
  }

  private static byte[] warc() throws IOException {
    return warc("first");
  }

  /** Three pages, of which one is no success, and a record that is no page. */
  private static byte[] warc(String site) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(record(site + "/1", page("Peru expelled two diplomats of Bolivia on 2 March 2015.")));
    out.write(record(site + "/2", page("x").replace("200 OK", "404 Not Found")));
    out.write(
        record(
            site + "/3", page("Mali accused Niger of training rebels.").replace("html", "plain")));
    out.write(record(site + "/4", page("Brazil delivered eight aircraft to Ghana in May 2014.")));
    return out.toByteArray();
  }

  private static String page(String sentence) {
    String html =
        "<!DOCTYPE html><html><head><title>News of the day</title></head><body><article><h1>News"
            + " of the day</h1><p>"
            + (sentence + " The governments did not comment on the matter at first. ").repeat(3)
            + "</p></article></body></html>";
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html;
  }

  private static byte[] record(String url, String http) {
    byte[] body = http.getBytes(UTF_8);
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%s>\r\nWARC-Date:"
                .formatted(UUID.nameUUIDFromBytes(body))
            + " 2015-03-03T10:00:00Z\r\nWARC-Target-URI: https://news.invalid/"
            + url
            + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    return (head + http + "\r\n\r\n").getBytes(UTF_8);
  }

  static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(plain);
    }
    return out.toByteArray();
  }

  private static void zip(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("inner/wire.txt"));
      zip.write("Finland and Estonia signed a treaty in Turku.".getBytes(UTF_8));
      zip.closeEntry();
    }
  }
}
