package org.demarche.desk.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

class TableFuzzTest {

  @FuzzTest
  void reading_a_table_ends(byte[] bytes) {
    Exhaust.bytes("a.csv", bytes);
  }
}
