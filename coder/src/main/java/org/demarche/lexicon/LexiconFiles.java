package org.demarche.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The lexicon's files by relative path, shipped ones with a user's own laid over them. */
public final class LexiconFiles {

  private static final String ANCHOR = "/lexicon/words/classes.yml";

  private final SortedMap<String, byte[]> files;
  private final Map<String, YamlTree> parsed;

  private LexiconFiles(SortedMap<String, byte[]> files) {
    this(files, Map.of());
  }

  private LexiconFiles(SortedMap<String, byte[]> files, Map<String, YamlTree> parsed) {
    this.files = files;
    this.parsed = parsed;
  }

  /** The files that come with Demarche. */
  public static LexiconFiles shipped() {
    URL anchor = LexiconFiles.class.getResource(ANCHOR);
    if (anchor == null) {
      throw new LexiconException("lexicon", 0, "the lexicon is not on the class path");
    }
    try {
      URI uri = anchor.toURI();
      if ("jar".equals(uri.getScheme())) {
        try (FileSystem jar = FileSystems.newFileSystem(jar(uri))) {
          return read(jar.getPath("/lexicon"));
        }
      }
      return read(Path.of(uri).resolve("../..").normalize());
    } catch (URISyntaxException | IOException e) {
      throw new LexiconException("lexicon", 0, "cannot be read: " + e.getMessage());
    }
  }

  /**
   * The jar of a {@code jar:file:…!/…} address. Opened by its path it is this caller's own; by its
   * address it would be shared, and closed under others who are still reading.
   */
  private static Path jar(URI uri) {
    String part = uri.getRawSchemeSpecificPart();
    return Path.of(URI.create(part.substring(0, part.indexOf("!/"))));
  }

  /** The files of a folder. */
  public static LexiconFiles of(Path folder) {
    try {
      return read(folder);
    } catch (IOException | UncheckedIOException e) {
      throw new LexiconException(folder.toString(), 0, "cannot be read: " + e.getMessage());
    }
  }

  /** Files that stand in no folder, by path. */
  public static LexiconFiles ofTexts(Map<String, String> texts) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new LexiconFiles(files);
  }

  private static LexiconFiles read(Path folder) throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        boolean built = name.startsWith("target/");
        if (!built && (name.endsWith(".yml") || name.endsWith(".tsv"))) {
          files.put(name, Files.readAllBytes(path));
        }
      }
    }
    return new LexiconFiles(files);
  }

  /** These files, with another folder's put over those of the same path. */
  public LexiconFiles overlaidBy(LexiconFiles other) {
    TreeMap<String, byte[]> merged = new TreeMap<>(files);
    merged.putAll(other.files);
    return new LexiconFiles(merged);
  }

  /** These files but one. */
  public LexiconFiles without(String path) {
    TreeMap<String, byte[]> fewer = new TreeMap<>(files);
    fewer.remove(path);
    return new LexiconFiles(fewer, parsed);
  }

  /** Paths under a folder (empty: all) with an ending, sorted. */
  public List<String> list(String folder, String ending) {
    return files.keySet().stream()
        .filter(name -> folder.isEmpty() || name.startsWith(folder + "/"))
        .filter(name -> name.endsWith(ending))
        .toList();
  }

  /** The text of a file; throws when it is missing or not UTF-8. */
  public String text(String path) {
    byte[] bytes = bytes(path);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new LexiconException(path, badLine(bytes), "is not UTF-8; save it in that encoding");
    }
  }

  /** The line of the first byte that is not UTF-8. */
  private static int badLine(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
    int line = 1;
    for (int i = 0; i < in.position(); i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  /** The bytes of a file. */
  public byte[] bytes(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new LexiconException(path, 0, "the file is missing");
    }
    return bytes;
  }

  /** Whether there is such a file. */
  public boolean has(String path) {
    return files.containsKey(path);
  }

  /** The YAML of a file; throws {@link LexiconException} when it is none. */
  public YamlNode yaml(String path) {
    YamlTree tree = parsed.get(path);
    return tree == null ? YamlNode.parse(path, text(path)) : new YamlNode(path, tree);
  }

  /** These files, with all their YAML parsed beforehand, or read back from where it was kept. */
  public LexiconFiles parsedIn(Path cache) {
    return new LexiconFiles(files, new ParsedLexicon(cache).of(this));
  }

  /** The first twelve hexadecimal digits of the SHA-256 of all names and contents. */
  public String version() {
    MessageDigest digest = sha256();
    files.forEach(
        (name, bytes) -> {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
  }

  /** The SHA-256 of one file, in hexadecimal digits. */
  String digest(String path) {
    return HexFormat.of().formatHex(sha256().digest(bytes(path)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
