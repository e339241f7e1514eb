package org.demarche.desk.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

class FeedFuzzTest {

  @FuzzTest
  void reading_a_feed_ends(byte[] bytes) {
    Exhaust.bytes("a.rss", bytes);
  }
}
