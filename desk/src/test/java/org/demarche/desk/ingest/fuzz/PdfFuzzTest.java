package org.demarche.desk.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

class PdfFuzzTest {

  @FuzzTest
  void reading_a_pdf_ends(byte[] bytes) {
    Exhaust.bytes("a.pdf", bytes);
  }
}
