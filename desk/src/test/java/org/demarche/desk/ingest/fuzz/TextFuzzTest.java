package org.demarche.desk.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

class TextFuzzTest {

  @FuzzTest
  void reading_anything_ends(byte[] bytes) {
    Exhaust.bytes("a", bytes);
  }
}
