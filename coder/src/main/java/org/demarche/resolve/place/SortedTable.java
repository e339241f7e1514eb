package org.demarche.resolve.place;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A tab-separated table ordered by the keys of its names (second column, or third where that is
 * filled), searched in the bytes as they are: nothing is parsed but the rows that are met, so that
 * loading costs no more than reading.
 */
final class SortedTable {

  private final byte[] bytes;
  private final int first;

  SortedTable(byte[] bytes) {
    this.bytes = bytes;
    this.first = lineAfter(0);
  }

  /** The rows of a key, in the order of the table. */
  List<String[]> rows(String key) {
    int at = firstNotBelow(key);
    List<String[]> rows = new ArrayList<>(2);
    while (at < bytes.length && key(at).equals(key)) {
      rows.add(row(at));
      at = lineAfter(at);
    }
    return rows;
  }

  /** Number of rows without the head. */
  int size() {
    int rows = 0;
    for (int at = first; at < bytes.length; at = lineAfter(at)) {
      rows++;
    }
    return rows;
  }

  /** The first key that is smaller than the one before it; empty when the order holds. */
  String firstOutOfOrder() {
    String before = "";
    for (int at = first; at < bytes.length; at = lineAfter(at)) {
      String key = key(at);
      if (key.compareTo(before) < 0) {
        return key;
      }
      before = key;
    }
    return "";
  }

  private int firstNotBelow(String key) {
    int low = first;
    int high = bytes.length;
    while (low < high) {
      int middle = lineStart((low + high) >>> 1, low);
      if (key(middle).compareTo(key) < 0) {
        low = lineAfter(middle);
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int lineStart(int at, int floor) {
    int start = at;
    while (start > floor && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int lineAfter(int at) {
    int end = at;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, bytes.length);
  }

  private String key(int at) {
    int name = fieldAfter(at);
    int ascii = fieldAfter(name);
    int next = fieldAfter(ascii);
    boolean named = next - 1 > ascii;
    int start = named ? ascii : name;
    int end = (named ? next : ascii) - 1;
    return PlaceName.key(new String(bytes, start, end - start, StandardCharsets.UTF_8));
  }

  private int fieldAfter(int at) {
    int end = at;
    while (bytes[end] != '\t') {
      end++;
    }
    return end + 1;
  }

  private String[] row(int at) {
    int end = at;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return new String(bytes, at, end - at, StandardCharsets.UTF_8).split("\t", -1);
  }
}
