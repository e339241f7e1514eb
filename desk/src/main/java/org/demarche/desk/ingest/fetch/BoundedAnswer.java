package org.demarche.desk.ingest.fetch;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The content of an answer, unpacked, up to a limit. */
final class BoundedAnswer extends FilterInputStream {

  private final Closeable connection;
  private final long most;
  private long count;

  BoundedAnswer(InputStream in, Closeable connection, long most) {
    super(in);
    this.connection = connection;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int bytes = super.read(buffer, offset, length);
    count += Math.max(0, bytes);
    if (count > most) {
      throw tooLarge(most);
    }
    return bytes;
  }

  static FetchRefused tooLarge(long most) {
    return new FetchRefused(
        "larger than " + (most >> 20) + " MB", "save it yourself and name the file");
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
