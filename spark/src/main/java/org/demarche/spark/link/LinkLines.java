package org.demarche.spark.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.demarche.desk.export.CaseJson;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.Incident;

/** Links as lines of JSON, in the form in which the command line and the desk give them. */
final class LinkLines {

  private LinkLines() {}

  static Iterator<String> cases(List<Case> cases) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CaseJson json = new CaseJson(bytes)) {
      for (Case of : cases) {
        json.write(of);
      }
    }
    return lines(bytes);
  }

  static Iterator<String> incidents(List<Incident> incidents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CaseJson json = new CaseJson(bytes)) {
      for (Incident incident : incidents) {
        json.write(incident);
      }
    }
    return lines(bytes);
  }

  private static Iterator<String> lines(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).lines().iterator();
  }
}
