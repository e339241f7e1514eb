package org.demarche.desk.ingest.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/**
 * Keeps the unpacking of one source in bounds, so that a small file cannot fill memory or time. All
 * that is unpacked from it, at whatever depth, may come to 64 MB and 200 times what was read of it:
 * news packs at 3 to 10 to one, a bomb at 1,000 to one and more.
 */
public final class Expansion {

  static final long SLACK = 64L << 20;
  static final int RATIO = 200;

  private long read;
  private long unpacked;

  /** Thrown when a source unpacks to too much; nothing more of it may be read. */
  public static final class TooMuch extends IOException {

    @Serial private static final long serialVersionUID = 1;

    TooMuch() {
      super("unpacks to more than " + RATIO + " times its size");
    }
  }

  /** The source itself, as it is stored. */
  public InputStream source(InputStream in) {
    return new Counted(in, false);
  }

  /** Something unpacked from the source. */
  InputStream unpacked(InputStream in) {
    return new Counted(in, true);
  }

  private void count(long bytes, boolean isUnpacked) throws TooMuch {
    if (!isUnpacked) {
      read += bytes;
      return;
    }
    unpacked += bytes;
    if (unpacked > SLACK + RATIO * read) {
      throw new TooMuch();
    }
  }

  private final class Counted extends FilterInputStream {

    private final boolean isUnpacked;

    Counted(InputStream in, boolean isUnpacked) {
      super(in);
      this.isUnpacked = isUnpacked;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1, isUnpacked);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int bytes = super.read(buffer, offset, length);
      count(Math.max(0, bytes), isUnpacked);
      return bytes;
    }

    @Override
    public long skip(long length) throws IOException {
      long bytes = super.skip(length);
      count(bytes, isUnpacked);
      return bytes;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
