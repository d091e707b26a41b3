package org.sentinelsetup.cli;

import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.model.AwsError;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** Lines of text in the terminal, aligned. */
final class Page {
  private static final String MARGIN = "   ";
  private static final int LABEL = 16;
  private static final int WIDTH = 112;

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** A heading with an empty line above it. */
  Page heading(int number, Text title) {
    gap();
    lines.add(number + "  " + Words.say(title));
    return this;
  }

  Page gap() {
    lines.add("");
    return this;
  }

  /** A heading inside a step. */
  Page section(String key, Object... arguments) {
    return gap().line(Text.of(key, arguments));
  }

  /** A sentence, wrapped where it gets long. */
  Page line(Text text) {
    return hanging("", Words.say(text));
  }

  /** A text as it is, which may be several lines. */
  Page raw(String text) {
    text.lines().forEach(line -> lines.add((MARGIN + line).stripTrailing()));
    return this;
  }

  /** A mark or label and a text, whose further lines begin below its first. */
  Page hanging(String head, String text) {
    String indent = " ".repeat(head.length());
    String begin = head;
    for (String paragraph : text.lines().toList()) {
      for (String line : wrapped(paragraph, WIDTH - head.length())) {
        raw(begin + line);
        begin = indent;
      }
    }
    return this;
  }

  /** Breaks at spaces; what has none, such as an ARN, is left whole, and so is what is indented. */
  private static List<String> wrapped(String text, int width) {
    if (text.length() <= width || text.startsWith(" ")) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** A problem with an empty line above it, and what AWS said where AWS was asked. */
  Page problem(Problem problem) {
    gap().hanging("✗ ", Words.say(problem.title())).line(problem.cause()).line(problem.action());
    AwsError aws = problem.aws();
    return aws == null
        ? this
        : line(Text.of("cli.aws-said", aws.code(), aws.status(), aws.requestId()));
  }

  /** A label and its value, in two columns. */
  Page row(String label, Text value) {
    return row(label, Words.say(value));
  }

  Page row(String label, String value) {
    return hanging(pad(Words.say(Text.of(label)), LABEL), value);
  }

  static String pad(String text, int width) {
    return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
  }
}
