package org.demarche.desk.export.network;

import org.jgrapht.nio.AttributeType;

/**
 * An attribute of nodes or edges; the same in both formats.
 *
 * @param name as files write it
 * @param type one that both formats have
 */
record Field(String name, AttributeType type) {

  static Field text(String name) {
    return new Field(name, AttributeType.STRING);
  }

  static Field number(String name) {
    return new Field(name, AttributeType.LONG);
  }
}
