package org.demarche.desk.mcp;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * Something that an assistant can ask for.
 *
 * @param name lower case, with underlines
 * @param description for the assistant: what it gives, when to use it
 */
record Tool(String name, String title, String description, Schema input, Answer answer) {

  /** Writes what was asked for as one JSON value. */
  @FunctionalInterface
  interface Answer {

    /**
     * Writes it.
     *
     * @throws ToolException when it cannot be given; the message says why
     */
    void write(Asked asked, JsonGenerator json) throws IOException;
  }
}
