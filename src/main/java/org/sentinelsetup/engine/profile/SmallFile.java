package org.sentinelsetup.engine.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sentinelsetup.model.Checked;

/** Reads files that somebody else wrote, as long as they are files and not large. */
final class SmallFile {
  private static final int KIB = 1024;

  private SmallFile() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @param kib how large it may be
   * @return its text, empty when there is none; or why it cannot be read
   */
  static Checked<String> read(Path file, int kib) {
    if (Files.notExists(file)) {
      return Checked.valid("");
    }
    // A pipe or a device would keep us waiting.
    if (!Files.isRegularFile(file)) {
      return Checked.invalid("profile.file-unreadable", file.toString());
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(kib * KIB + 1);
      if (bytes.length > kib * KIB) {
        return Checked.invalid("profile.file-large", file.toString(), kib);
      }
      return Checked.valid(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Checked.invalid("profile.file-encoding", file.toString());
    } catch (IOException e) {
      return Checked.invalid("profile.file-unreadable", file.toString());
    }
  }
}
