package org.sentinelsetup.engine.format;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * What came out of the beginning of a gzip file. No more is inflated than is needed to judge it, so
 * a file that swells a thousandfold does no harm.
 *
 * @param text a character for each byte, since only ASCII is judged
 * @param whole whether that is all the file holds
 * @param damaged whether the file cannot be unpacked to its end by anybody
 */
record Unzipped(String text, boolean whole, boolean damaged) {
  private static final int MOST = 256 * 1024;

  /**
   * Unpacks.
   *
   * @param head the file's first bytes
   * @param whole whether that is all of it; only a whole file that ends too early is damaged
   */
  static Unzipped of(byte[] head, boolean whole) {
    byte[] out = new byte[MOST];
    int length = 0;
    boolean ended = false;
    boolean damaged = false;
    try (var in = new GZIPInputStream(new ByteArrayInputStream(head))) {
      while (length < MOST && !ended) {
        int read = in.read(out, length, MOST - length);
        ended = read < 0;
        length += Math.max(read, 0);
      }
    } catch (EOFException _) {
      damaged = whole;
    } catch (IOException _) {
      damaged = true;
    }
    String text = new String(out, 0, length, StandardCharsets.ISO_8859_1);
    return new Unzipped(text, ended && whole, damaged);
  }
}
