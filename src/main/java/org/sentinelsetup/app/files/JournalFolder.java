package org.sentinelsetup.app.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sentinelsetup.engine.files.PrivateFiles;
import org.sentinelsetup.engine.journal.Journal;
import org.sentinelsetup.engine.journal.JournalText;
import org.sentinelsetup.model.Begun;
import org.sentinelsetup.model.UsualTimes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the journal as files, one a connection, for their owner only. */
public final class JournalFolder implements Journal {
  private static final Logger LOG = LoggerFactory.getLogger(JournalFolder.class);
  private static final String ENDING = ".json";

  private final Path folder;
  private final Path times;
  private final Map<String, FileChannel> locks = new ConcurrentHashMap<>();

  /**
   * A folder of journals.
   *
   * @param folder the folder, which need not exist
   */
  public JournalFolder(Path folder) {
    this.folder = folder;
    this.times = folder.resolve("usual-times");
  }

  @Override
  public void write(Begun run) throws IOException {
    hold(Journal.key(run));
    Path there = file(run);
    if (Files.exists(there) && JournalText.isNewer(Files.readString(there))) {
      throw new NewerException(there.toString());
    }
    PrivateFiles.write(file(run), JournalText.of(run));
  }

  @Override
  public void remove(Begun run) throws IOException {
    Files.deleteIfExists(file(run));
    FileChannel held = locks.remove(Journal.key(run));
    if (held != null) {
      held.close();
    }
  }

  /**
   * One process at a time: the system lets go of the lock when the process ends, however it does.
   */
  private void hold(String key) throws IOException {
    if (locks.containsKey(key)) {
      return;
    }
    Path lock = folder.resolve(key + ".lock");
    if (Files.notExists(lock)) {
      PrivateFiles.write(lock, "");
    }
    FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw new BusyException(key);
      }
      locks.put(key, channel);
    } catch (OverlappingFileLockException _) {
      channel.close();
      throw new BusyException(key);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public List<Begun> open() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Begun> runs = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(ENDING)).sorted().toList()) {
        try {
          runs.add(JournalText.read(Files.readString(file)));
        } catch (JacksonException | IllegalArgumentException e) {
          // What AWS holds is found again by a preview; only the way back into the run is lost.
          LOG.warn("The journal {} cannot be read: {}", file, e.getClass().getSimpleName());
        }
      }
    }
    return List.copyOf(runs);
  }

  @Override
  public UsualTimes times() throws IOException {
    try {
      return Files.exists(times)
          ? JsonMapper.shared().readValue(Files.readString(times), UsualTimes.class)
          : UsualTimes.NONE;
    } catch (JacksonException e) {
      LOG.warn("{} cannot be read: {}", times, e.getClass().getSimpleName());
      return UsualTimes.NONE;
    }
  }

  @Override
  public void keep(UsualTimes now) throws IOException {
    PrivateFiles.write(times, JsonMapper.shared().writeValueAsString(now));
  }

  private Path file(Begun run) {
    return folder.resolve(Journal.key(run) + ENDING);
  }
}
