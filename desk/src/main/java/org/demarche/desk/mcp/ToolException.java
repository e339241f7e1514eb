package org.demarche.desk.mcp;

/** What an assistant asked cannot be given; the message says why, and what to ask instead. */
final class ToolException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ToolException(String message) {
    super(message);
  }
}
