package org.demarche.desk.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

class WarcFuzzTest {

  @FuzzTest
  void reading_a_web_archive_ends(byte[] bytes) {
    Exhaust.bytes("a.warc", bytes);
  }
}
