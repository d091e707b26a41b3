package org.sentinelsetup.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.sentinelsetup.engine.backup.Backup;
import org.sentinelsetup.engine.backup.Backups;
import org.sentinelsetup.engine.files.PrivateFiles;

/** Keeps backups as files, for their owner only. None is ever written over or removed. */
public final class BackupFolder implements Backups {
  private final Path folder;

  /**
   * A folder of backups.
   *
   * @param folder the folder, which need not exist
   */
  public BackupFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public String keep(Backup backup, Instant at) throws IOException {
    Path file = free(backup.fileName(at));
    PrivateFiles.write(file, backup.text());
    return file.toString();
  }

  private Path free(String name) {
    Path file = folder.resolve(name);
    for (int n = 2; Files.exists(file); n++) {
      file = folder.resolve(name.replaceFirst("\\.json$", "-" + n + ".json"));
    }
    return file;
  }
}
