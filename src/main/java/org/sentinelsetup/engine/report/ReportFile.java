package org.sentinelsetup.engine.report;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Problems;
import org.sentinelsetup.engine.files.SavedFile;
import org.sentinelsetup.model.Proceedings;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves reports, in the form the file's name ends in. */
public final class ReportFile {
  private static final Logger LOG = LoggerFactory.getLogger(ReportFile.class);

  private ReportFile() {}

  /**
   * Whether a report can be saved under a name.
   *
   * @param file the file
   * @return false unless it ends in {@code .html}, {@code .htm}, {@code .md} or {@code .markdown}
   */
  public static boolean fits(String file) {
    return form(file).isPresent();
  }

  /**
   * Saves one. Whatever comes of it, the step that is told of goes on as it was.
   *
   * @param told what to tell
   * @param file where; what is there is replaced
   * @param words puts texts into English words, without secrets
   * @return that it was saved, or why not
   */
  public static Answer answer(Proceedings told, String file, Function<Text, String> words) {
    try {
      save(told, file, words);
      return new Answer.ReportSaved(file);
    } catch (ProblemException e) {
      return new Answer.ReportUnsaved(e.problem());
    } catch (RuntimeException e) {
      LOG.error("the report could not be made", e);
      return new Answer.ReportUnsaved(Problems.unexpected(e));
    }
  }

  private static void save(Proceedings told, String file, Function<Text, String> words) {
    var form = form(file).orElseThrow(() -> new ProblemException("problem.report-form", file));
    SavedFile.write(file, form.apply(ReportMaker.of(told), words));
  }

  private static Optional<BiFunction<Report, Function<Text, String>, String>> form(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return Optional.of(HtmlReport::of);
    }
    return name.endsWith(".md") || name.endsWith(".markdown")
        ? Optional.of(MarkdownReport::of)
        : Optional.empty();
  }
}
