package org.sentinelsetup.engine.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a line that is drawn in one way.
 *
 * @param text its characters
 * @param changed whether it differs from the line in its place
 * @param invisible whether it is a single character nobody would see
 */
public record Piece(String text, boolean changed, boolean invisible) {
  /**
   * Takes a line apart.
   *
   * @param line the line
   * @param changed what differs, from left to right, no two parts overlapping
   * @return its pieces; joined, their texts are the line
   */
  public static List<Piece> of(String line, List<Span> changed) {
    List<Piece> pieces = new ArrayList<>();
    List<Span> invisible = Invisible.in(line);
    int at = 0;
    for (Span span : changed) {
      add(pieces, line, new Part(at, span.from(), false), invisible);
      add(pieces, line, new Part(span.from(), span.to(), true), invisible);
      at = span.to();
    }
    add(pieces, line, new Part(at, line.length(), false), invisible);
    return List.copyOf(pieces);
  }

  /**
   * What is drawn.
   *
   * @return the text, or the token of what is not seen
   */
  public String shown() {
    return invisible ? Invisible.token(text.codePointAt(0)) : text;
  }

  private record Part(int from, int to, boolean changed) {}

  private static void add(List<Piece> pieces, String line, Part part, List<Span> invisible) {
    int at = part.from();
    for (Span span : invisible.subList(first(invisible, at), invisible.size())) {
      if (span.to() > part.to()) {
        break;
      }
      text(pieces, line.substring(at, span.from()), part.changed(), false);
      text(pieces, line.substring(span.from(), span.to()), part.changed(), true);
      at = span.to();
    }
    text(pieces, line.substring(at, part.to()), part.changed(), false);
  }

  /** The first of the spans that begins no earlier: by halving, as a line may hold thousands. */
  private static int first(List<Span> spans, int from) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).from() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static void text(List<Piece> pieces, String text, boolean changed, boolean invisible) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, changed, invisible));
    }
  }
}
