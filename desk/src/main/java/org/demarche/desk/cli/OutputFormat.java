package org.demarche.desk.cli;

/** How records are written. */
enum OutputFormat {
  TABLE,
  JSONL,
  CSV
}
