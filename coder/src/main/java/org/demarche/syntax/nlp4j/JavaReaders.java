package org.demarche.syntax.nlp4j;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.syntax.nlp4j.SerialReader.ClassDescription;
import org.demarche.syntax.nlp4j.SerialReader.ClassReader;
import org.demarche.syntax.nlp4j.SerialReader.Item;

/** Reads the collections that NLP4J's models contain. */
final class JavaReaders {

  /** The pseudo-field of a list being read that holds the index of its next element. */
  static final String NEXT = "next";

  /** Readers of lists and sets, by class. Sets come as lists in their order of iteration. */
  static final Map<String, ClassReader> ALL =
      Map.of(
          "java.util.ArrayList", JavaReaders::list,
          "java.util.HashSet", JavaReaders::hashSet,
          "java.util.TreeSet", JavaReaders::treeSet,
          "it.unimi.dsi.fastutil.ints.IntOpenHashSet", JavaReaders::intSet);

  private JavaReaders() {}

  private static void list(SerialReader in, ClassDescription type, Item item) throws IOException {
    in.fields(type, item);
    in.blockInt();
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < item.number("size"); i++) {
      item.fields.put(NEXT, i);
      list.add(in.object());
    }
    item.value = list;
  }

  /** The set is rebuilt as {@link HashSet} does it, since features are scored in its order. */
  private static void hashSet(SerialReader in, ClassDescription type, Item item)
      throws IOException {
    in.fields(type, item);
    in.blockInt();
    float load = in.blockFloat();
    int size = in.blockInt();
    Set<Object> set = new HashSet<>((int) Math.min(size * Math.min(1 / load, 4.0f), 1 << 30), load);
    for (int i = 0; i < size; i++) {
      set.add(in.object());
    }
    item.value = new ArrayList<>(set);
  }

  private static void treeSet(SerialReader in, ClassDescription type, Item item)
      throws IOException {
    in.fields(type, item);
    in.object();
    List<Object> list = new ArrayList<>();
    for (int i = in.blockInt(); i > 0; i--) {
      list.add(in.object());
    }
    item.value = list;
  }

  private static void intSet(SerialReader in, ClassDescription type, Item item) throws IOException {
    in.fields(type, item);
    IntOpenHashSet set = new IntOpenHashSet(item.number("size"), (Float) item.get("f"));
    for (int i = 0; i < item.number("size"); i++) {
      set.add(in.blockInt());
    }
    item.value = set.toIntArray();
  }
}
