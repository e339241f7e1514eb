package org.demarche.desk.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

class ZipFuzzTest {

  @FuzzTest
  void reading_a_zip_file_ends(byte[] bytes) {
    Exhaust.bytes("a.zip", bytes);
  }
}
