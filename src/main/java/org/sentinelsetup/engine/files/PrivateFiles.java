package org.sentinelsetup.engine.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files whole or not at all, for their owner's eyes only. */
public final class PrivateFiles {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private PrivateFiles() {}

  /**
   * Makes a folder and those above it, for the owner only. A folder that is there stays as it is.
   *
   * @param folder the folder
   * @throws IOException when it cannot be made
   */
  public static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, permissions("rwx------"));
  }

  /**
   * Replaces a file's text in one move, so that a reader sees the old text or the new one.
   *
   * @param file the file
   * @param text what it is to hold
   * @throws IOException when it cannot be written
   */
  public static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw new IOException("no file: " + file);
    }
    makeFolder(folder);
    Path next =
        Files.createTempFile(folder, file.getFileName() + ".", ".new", permissions("rw-------"));
    try {
      try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  /** On Windows a profile's folders are the owner's already. */
  private static FileAttribute<?>[] permissions(String posix) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))
        }
        : new FileAttribute<?>[0];
  }
}
