package org.demarche.desk.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of input. */
public enum Format {
  TEXT,
  JSON_LINES,
  TABLE,
  PAGE,
  PDF,
  FEED,
  OPML,
  WARC,
  ZIP,
  GZIP,
  /** XML that is neither page nor feed. */
  OTHER_XML;

  private static final int SAMPLE = 4096;

  private static final Pattern PROLOGUE =
      Pattern.compile(
          "\\A(?:\\s++|<\\?[^>]*+>|<!--(?s:.*?)-->|<!(?!--)[^>\\[]*+(?:\\[[^\\]]*+]\\s*)?>)++");
  private static final Pattern ROOT = Pattern.compile("\\A<([A-Za-z][\\w.-]*+(?::[\\w.-]++)?)");
  private static final Pattern PAGE_TAG =
      Pattern.compile(
          "(?i)html|head|body|title|meta|script|style|link|div|span|p|article|section|main|header|h[1-6]"
              + "|table|center|font|br|a|b|i|ul|ol");

  /** The format of a piece: by its content, and where that leaves it open, by its name. */
  static Format of(Piece piece) throws IOException {
    byte[] head = piece.peek(SAMPLE);
    Format packed = packed(head);
    return packed != null ? packed : ofText(text(head), piece);
  }

  private static @Nullable Format packed(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u001F\u008B")) {
      return GZIP;
    }
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    if (start.stripLeading().startsWith("%PDF-")) {
      return PDF;
    }
    return start.startsWith("WARC/") ? WARC : null;
  }

  private static Format ofText(String text, Piece piece) {
    if (text.stripLeading().startsWith("<")) {
      Format markup = markup(text, piece);
      if (markup != null) {
        return markup;
      }
    }
    Format named = FileNames.format(piece.name()).orElse(null);
    if (named != null) {
      return named;
    }
    if (text.stripLeading().startsWith("{")) {
      return JSON_LINES;
    }
    if (isType(piece, "html")) {
      return PAGE;
    }
    return isType(piece, "csv") || ColumnNames.lookLikeHeader(text) ? TABLE : TEXT;
  }

  private static @Nullable Format markup(String text, Piece piece) {
    Matcher prologue = PROLOGUE.matcher(text);
    boolean any = prologue.lookingAt();
    String before = any ? prologue.group().toLowerCase(Locale.ROOT) : "";
    Matcher root = ROOT.matcher(any ? text.substring(prologue.end()) : text);
    String name = root.lookingAt() ? root.group(1).toLowerCase(Locale.ROOT) : "";
    String local = name.substring(name.indexOf(':') + 1);
    if (local.equals("rss") || local.equals("rdf") || local.equals("feed")) {
      return FEED;
    }
    if (local.equals("opml")) {
      return OPML;
    }
    if (before.contains("<!doctype html") || PAGE_TAG.matcher(local).matches()) {
      return PAGE;
    }
    boolean declared = before.contains("<?xml") || before.contains("<!doctype");
    return declared && !isType(piece, "html") ? OTHER_XML : null;
  }

  private static boolean isType(Piece piece, String part) {
    String type = piece.hints().mediaType();
    return type != null && type.toLowerCase(Locale.ROOT).contains(part);
  }

  private static String text(byte[] head) {
    Charset charset = TextDecoder.byteOrderMark(head).orElse(StandardCharsets.UTF_8);
    String text = new String(head, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
