package org.demarche.syntax.nlp4j;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Java serialization stream without creating the objects in it, so that a model of many
 * hundred megabytes passes through a small heap. Follows the Java Object Serialization
 * Specification, chapter 6, as far as NLP4J's models need it.
 */
final class SerialReader {

  private static final int MAGIC = 0xACED;
  private static final int NULL = 0x70;
  private static final int REFERENCE = 0x71;
  private static final int CLASS_DESCRIPTION = 0x72;
  private static final int OBJECT = 0x73;
  private static final int STRING = 0x74;
  private static final int ARRAY = 0x75;
  private static final int BLOCK = 0x77;
  private static final int END_OF_BLOCK = 0x78;
  private static final int LONG_BLOCK = 0x7A;
  private static final int LONG_STRING = 0x7C;
  private static final int ENUM = 0x7E;
  private static final int FIRST_HANDLE = 0x7E0000;
  private static final int HAS_WRITE_METHOD = 1;

  /** A class as the stream describes it. */
  record ClassDescription(
      String name, int flags, List<Field> fields, @Nullable ClassDescription parent) {}

  /** A field: its type letter and its name. */
  record Field(char type, String name) {}

  /** An object being read: its plain fields, and what a {@link ClassReader} made of it. */
  static final class Item {
    final String className;
    final Map<String, @Nullable Object> fields = new HashMap<>();
    @Nullable Object value;

    Item(String className) {
      this.className = className;
    }

    /** An int field. */
    int number(String name) {
      return (Integer) get(name);
    }

    /** A field that is not null. */
    Object get(String name) {
      Object found = fields.get(name);
      if (found == null) {
        throw new IllegalStateException(className + " has no " + name);
      }
      return found;
    }
  }

  /** Reads the data of one class of an object, up to but without the end mark of its own data. */
  interface ClassReader {
    void read(SerialReader in, ClassDescription type, Item item) throws IOException;
  }

  /** The value of an item that nothing refers to again. */
  static final Object DROPPED = new Object();

  private final Bytes in;
  private final Map<String, ClassReader> readers;
  private final List<@Nullable Object> handles = new ArrayList<>();
  private final Deque<Item> open = new ArrayDeque<>();
  private final boolean keepStrings;
  private final Map<Object, Object> lists = new HashMap<>();
  private int blockLeft;

  /**
   * Starts on a stream.
   *
   * @param readers what to do with the data of certain classes, by name
   * @param keepStrings whether strings may be referred to again
   */
  SerialReader(InputStream in, Map<String, ClassReader> readers, boolean keepStrings)
      throws IOException {
    this.in = new Bytes(in);
    this.readers = readers;
    this.keepStrings = keepStrings;
    if (this.in.unsignedShort() != MAGIC || this.in.unsignedShort() != 5) {
      throw new StreamCorruptedException("no Java serialization stream");
    }
  }

  /** The item around the one being read. */
  Item enclosing() {
    var items = open.iterator();
    items.next();
    return items.next();
  }

  /** Reads an object: an {@link Item}, a String, a float[], an Object[] or what a reader made. */
  @Nullable Object object() throws IOException {
    return object(in.unsignedByte());
  }

  private @Nullable Object object(int code) throws IOException {
    return switch (code) {
      case NULL -> null;
      case REFERENCE -> handles.get(in.number() - FIRST_HANDLE);
      case STRING -> string(in.text());
      case LONG_STRING -> throw new StreamCorruptedException("a very long string");
      case OBJECT -> item();
      case ARRAY -> array();
      case ENUM -> enumeration();
      default -> throw new StreamCorruptedException("unexpected content " + code);
    };
  }

  private String string(String text) {
    handles.add(keepStrings ? text : null);
    return text;
  }

  private @Nullable Object item() throws IOException {
    ClassDescription type = description();
    Item item = new Item(type.name());
    int handle = handles.size();
    handles.add(item);
    open.push(item);
    List<ClassDescription> levels = new ArrayList<>();
    for (ClassDescription level = type; level != null; level = level.parent()) {
      levels.add(0, level);
    }
    for (ClassDescription level : levels) {
      level(level, item);
    }
    open.pop();
    Object result = item.value != null ? item.value : item;
    if (result instanceof List<?>) {
      result = lists.computeIfAbsent(result, same -> same);
    }
    boolean dropped = result == DROPPED || result instanceof Integer;
    handles.set(handle, dropped ? null : result);
    return result;
  }

  private void level(ClassDescription level, Item item) throws IOException {
    ClassReader reader = readers.get(level.name());
    boolean written = (level.flags() & HAS_WRITE_METHOD) != 0;
    if (reader != null) {
      reader.read(this, level, item);
    } else {
      fields(level, item);
    }
    if (written && in.unsignedByte() != END_OF_BLOCK) {
      throw new StreamCorruptedException("data of " + level.name() + " not understood");
    }
  }

  /** Reads the plain fields of one class into the item. */
  void fields(ClassDescription level, Item item) throws IOException {
    for (Field field : level.fields()) {
      item.fields.put(field.name(), value(field.type()));
    }
  }

  private @Nullable Object value(char type) throws IOException {
    return switch (type) {
      case 'B' -> (byte) in.unsignedByte();
      case 'C' -> (char) in.unsignedShort();
      case 'D' -> Double.longBitsToDouble(in.longNumber());
      case 'F' -> Float.intBitsToFloat(in.number());
      case 'I' -> in.number();
      case 'J' -> in.longNumber();
      case 'S' -> (short) in.unsignedShort();
      case 'Z' -> in.unsignedByte() != 0;
      default -> object();
    };
  }

  private Object array() throws IOException {
    ClassDescription type = description();
    int handle = handles.size();
    handles.add(null);
    int size = in.number();
    if (type.name().equals("[F")) {
      float[] floats = new float[size];
      for (int i = 0; i < size; i++) {
        floats[i] = Float.intBitsToFloat(in.number());
      }
      return floats;
    }
    Object[] items = new Object[size];
    handles.set(handle, items);
    for (int i = 0; i < size; i++) {
      items[i] = object();
    }
    return items;
  }

  private Object enumeration() throws IOException {
    description();
    int handle = handles.size();
    handles.add(null);
    String name = String.valueOf(object());
    handles.set(handle, name);
    return name;
  }

  private ClassDescription description() throws IOException {
    ClassDescription found = descriptionOrNull();
    if (found == null) {
      throw new StreamCorruptedException("an object without a class");
    }
    return found;
  }

  private @Nullable ClassDescription descriptionOrNull() throws IOException {
    int code = in.unsignedByte();
    if (code == NULL) {
      return null;
    }
    if (code == REFERENCE) {
      return (ClassDescription) handles.get(in.number() - FIRST_HANDLE);
    }
    if (code != CLASS_DESCRIPTION) {
      throw new StreamCorruptedException("no class description: " + code);
    }
    String name = in.text();
    in.longNumber();
    int handle = handles.size();
    handles.add(null);
    int flags = in.unsignedByte();
    List<Field> fields = fieldList();
    if (in.unsignedByte() != END_OF_BLOCK) {
      throw new StreamCorruptedException("annotated class " + name);
    }
    ClassDescription description = new ClassDescription(name, flags, fields, descriptionOrNull());
    handles.set(handle, description);
    return description;
  }

  private List<Field> fieldList() throws IOException {
    int count = in.unsignedShort();
    List<Field> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      char type = (char) in.unsignedByte();
      fields.add(new Field(type, in.text()));
      if (type == 'L' || type == '[') {
        typeName();
      }
    }
    return fields;
  }

  /** Reads a field's type; unlike other strings it is always kept. */
  private void typeName() throws IOException {
    int code = in.unsignedByte();
    if (code == STRING) {
      handles.add(in.text());
    } else {
      object(code);
    }
  }

  /** An int of a class's own data. */
  int blockInt() throws IOException {
    if (blockLeft >= 4) {
      blockLeft -= 4;
      return in.number();
    }
    return blockByte() << 24 | blockByte() << 16 | blockByte() << 8 | blockByte();
  }

  /** A float of a class's own data. */
  float blockFloat() throws IOException {
    return Float.intBitsToFloat(blockInt());
  }

  private int blockByte() throws IOException {
    if (blockLeft == 0) {
      int code = in.unsignedByte();
      if (code != BLOCK && code != LONG_BLOCK) {
        throw new StreamCorruptedException("no block data: " + code);
      }
      blockLeft = code == BLOCK ? in.unsignedByte() : in.number();
    }
    blockLeft--;
    return in.unsignedByte();
  }

  /** The stream's bytes, buffered. */
  private static final class Bytes {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;

    Bytes(InputStream in) {
      this.in = in;
    }

    private void require(int count) throws IOException {
      if (limit - position >= count) {
        return;
      }
      System.arraycopy(buffer, position, buffer, 0, limit - position);
      limit -= position;
      position = 0;
      while (limit < count) {
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
          throw new EOFException("the model ends early");
        }
        limit += read;
      }
    }

    int unsignedByte() throws IOException {
      require(1);
      return buffer[position++] & 0xFF;
    }

    int unsignedShort() throws IOException {
      return unsignedByte() << 8 | unsignedByte();
    }

    int number() throws IOException {
      require(Integer.BYTES);
      int at = position;
      position += Integer.BYTES;
      return buffer[at] << 24
          | (buffer[at + 1] & 0xFF) << 16
          | (buffer[at + 2] & 0xFF) << 8
          | buffer[at + 3] & 0xFF;
    }

    long longNumber() throws IOException {
      return (long) number() << 32 | number() & 0xFFFFFFFFL;
    }

    /** A text in Java's modified UTF-8. */
    String text() throws IOException {
      int length = unsignedShort();
      StringBuilder text = new StringBuilder(length);
      for (int read = 0; read < length; ) {
        int first = unsignedByte();
        if (first < 0x80) {
          text.append((char) first);
          read += 1;
        } else if (first < 0xE0) {
          text.append((char) ((first & 0x1F) << 6 | unsignedByte() & 0x3F));
          read += 2;
        } else {
          int second = unsignedByte() & 0x3F;
          text.append((char) ((first & 0x0F) << 12 | second << 6 | unsignedByte() & 0x3F));
          read += 3;
        }
      }
      return text.toString();
    }
  }
}
