package org.demarche.desk.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

class GzipFuzzTest {

  @FuzzTest
  void reading_a_gzip_file_ends(byte[] bytes) {
    Exhaust.bytes("a.gz", bytes);
  }
}
