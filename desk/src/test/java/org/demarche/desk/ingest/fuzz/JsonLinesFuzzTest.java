package org.demarche.desk.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

class JsonLinesFuzzTest {

  @FuzzTest
  void reading_json_lines_ends(byte[] bytes) {
    Exhaust.bytes("a.jsonl", bytes);
  }
}
