package org.demarche.check;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.lexicon.YamlNode;

/**
 * Proves that each imported table is the one its {@code SOURCE.yml} speaks of: there, with as many
 * rows and the same SHA-256.
 */
final class SourceChecker {

  private static final String FOLDER = "imported";
  private static final String NAME = "/SOURCE.yml";

  private final LexiconFiles files;
  private final List<Finding> findings = new ArrayList<>();

  SourceChecker(LexiconFiles files) {
    this.files = files;
  }

  List<Finding> check() {
    Set<String> tables = new TreeSet<>(files.list(FOLDER, ".tsv"));
    files.list(FOLDER, NAME).forEach(path -> tables.removeAll(describedBy(path)));
    tables.forEach(
        table ->
            findings.add(
                new Finding(table, 0, "no SOURCE.yml beside it says where it comes from")));
    return findings;
  }

  private List<String> describedBy(String path) {
    YamlNode.Fields source =
        files
            .yaml(path)
            .fields(
                "source",
                "title",
                "origin",
                "compiled",
                "licence",
                "copyright",
                "licence-text",
                "attribution",
                "retrieved",
                "inputs",
                "tables",
                "columns",
                "caveats",
                "method",
                "changes",
                "left-out");
    for (YamlNode input : source.items("inputs")) {
      input.fields("name", "version", "registry", "sha256", "gives");
    }
    String folder = path.substring(0, path.length() - NAME.length() + 1);
    List<String> tables = new ArrayList<>();
    for (YamlNode node : source.get("tables").items()) {
      YamlNode.Fields table = node.fields("file", "rows", "sha256");
      String file = folder + table.get("file").text();
      tables.add(file);
      if (files.has(file)) {
        compare(table.get("rows"), "rows", String.valueOf(rows(file)));
        compare(table.get("sha256"), "the SHA-256", sha256(files.bytes(file)));
      } else {
        findings.add(new Finding(path, node.line(), "the file " + file + " is missing"));
      }
    }
    return tables;
  }

  private void compare(YamlNode said, String what, String found) {
    if (!said.text().equals(found)) {
      findings.add(
          new Finding(
              said.file(), said.line(), what + " of the table: " + found + ", not " + said.text()));
    }
  }

  private long rows(String file) {
    return files.text(file).lines().count() - 1;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
