package org.demarche.desk.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

class OpmlFuzzTest {

  @FuzzTest
  void reading_a_list_of_feeds_ends(byte[] bytes) {
    Exhaust.bytes("a.opml", bytes);
  }
}
