package org.demarche.syntax.nlp4j;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * The prepared models as one file: a header with the place and checksum of each {@link Section},
 * then the sections, little-endian, each at a multiple of 64 bytes, in any order.
 */
final class CacheFile {

  /** Raised when what a section holds or means changes. */
  static final int FORMAT = 2;

  private static final long MAGIC = 0x4C444F4D4D454444L;
  private static final int HEADER = 4096;
  private static final int ALIGNMENT = 64;

  /** The file is not what it should be; it has to be prepared anew. */
  static final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedException(String message) {
      super(message);
    }
  }

  private record Place(long start, long length, int checksum) {}

  private final Map<Section, MappedByteBuffer> sections = new EnumMap<>(Section.class);
  private final Map<Section, Place> places = new EnumMap<>(Section.class);

  private CacheFile() {}

  /**
   * Maps a file. Checks its header and its length, and the checksums of the sections that are
   * loaded whole.
   *
   * @param fingerprint of the models it must have been made from
   */
  static CacheFile open(Path file, long fingerprint) throws IOException, DamagedException {
    CacheFile cache = new CacheFile();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      cache.readHeader(channel, fingerprint);
      for (Map.Entry<Section, Place> entry : cache.places.entrySet()) {
        Place place = entry.getValue();
        MappedByteBuffer mapped =
            channel.map(FileChannel.MapMode.READ_ONLY, place.start(), place.length());
        mapped.order(ByteOrder.LITTLE_ENDIAN);
        cache.sections.put(entry.getKey(), mapped);
      }
    }
    for (Section section : Section.values()) {
      if (section.isLoaded()) {
        cache.check(section);
      }
    }
    return cache;
  }

  private void readHeader(FileChannel channel, long fingerprint)
      throws IOException, DamagedException {
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    while (header.hasRemaining() && channel.read(header, header.position()) > 0) {
      // reads on
    }
    if (header.hasRemaining()) {
      throw new DamagedException("it is cut short");
    }
    header.flip();
    int checksum = checksum(header.duplicate().limit(HEADER - 4));
    if (header.getLong() != MAGIC || header.getInt(HEADER - 4) != checksum) {
      throw new DamagedException("its header is unreadable");
    }
    if (header.getInt() != FORMAT || header.getLong() != fingerprint) {
      throw new DamagedException("it belongs to another version");
    }
    if (header.getLong() != channel.size()) {
      throw new DamagedException("it is cut short");
    }
    for (Section section : Section.values()) {
      places.put(section, new Place(header.getLong(), header.getLong(), header.getInt()));
    }
  }

  /** Compares a section with its checksum. */
  void check(Section section) throws DamagedException {
    Place place = places.get(section);
    if (place == null || checksum(section(section)) != place.checksum()) {
      throw new DamagedException("its section " + section + " is damaged");
    }
  }

  /** A section's bytes, little-endian. */
  ByteBuffer section(Section section) {
    MappedByteBuffer mapped = sections.get(section);
    if (mapped == null) {
      throw new IllegalStateException("no section " + section);
    }
    return mapped.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes.duplicate());
    return (int) checksum.getValue();
  }

  /** Writes a cache file, section by section in their order; the header comes last. */
  static final class Writer implements AutoCloseable {
    private final FileChannel channel;
    private final long fingerprint;
    private final Map<Section, Place> places = new EnumMap<>(Section.class);
    private final ByteBuffer buffer =
        ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    private CRC32C checksum = new CRC32C();
    private long start = HEADER;
    private long position = HEADER;

    Writer(Path file, long fingerprint) throws IOException {
      this.fingerprint = fingerprint;
      channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    void putLong(long value) throws IOException {
      room(Long.BYTES).putLong(value);
    }

    void putInt(int value) throws IOException {
      room(Integer.BYTES).putInt(value);
    }

    void putFloat(float value) throws IOException {
      room(Float.BYTES).putFloat(value);
    }

    void putShort(int value) throws IOException {
      room(Short.BYTES).putShort((short) value);
    }

    void putByte(int value) throws IOException {
      room(1).put((byte) value);
    }

    void putBytes(byte[] bytes) throws IOException {
      for (byte b : bytes) {
        putByte(b);
      }
    }

    private ByteBuffer room(int size) throws IOException {
      if (buffer.remaining() < size) {
        flush();
      }
      return buffer;
    }

    private void flush() throws IOException {
      buffer.flip();
      checksum.update(buffer.duplicate());
      while (buffer.hasRemaining()) {
        position += channel.write(buffer, position);
      }
      buffer.clear();
    }

    /** Ends the section whose bytes were put since the last one ended. */
    void end(Section section) throws IOException {
      flush();
      places.put(section, new Place(start, position - start, (int) checksum.getValue()));
      checksum = new CRC32C();
      position = (position + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
      start = position;
    }

    /** Writes the header and forces all to the disk. */
    void finish() throws IOException {
      ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
      long end = places.values().stream().mapToLong(p -> p.start() + p.length()).max().orElse(0);
      header.putLong(MAGIC).putInt(FORMAT).putLong(fingerprint).putLong(end);
      for (Section section : Section.values()) {
        Place place = place(section);
        header.putLong(place.start()).putLong(place.length()).putInt(place.checksum());
      }
      header.putInt(HEADER - 4, checksum(header.duplicate().clear().limit(HEADER - 4)));
      header.clear();
      while (header.hasRemaining()) {
        channel.write(header, header.position());
      }
      channel.force(true);
    }

    private Place place(Section section) {
      Place place = places.get(section);
      if (place == null) {
        throw new IllegalStateException("section " + section + " was not written");
      }
      return place;
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
