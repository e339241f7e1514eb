package org.demarche.desk.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

class HtmlFuzzTest {

  @FuzzTest
  void reading_a_page_ends(byte[] bytes) {
    Exhaust.bytes("a.html", bytes);
  }
}
