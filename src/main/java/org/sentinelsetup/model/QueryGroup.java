package org.sentinelsetup.model;

import java.util.List;

/**
 * Queries that answer one question.
 *
 * @param title the question, in a word or two
 * @param queries the queries, the first to run first
 * @param notes what to know when reading the answers, empty when nothing
 */
public record QueryGroup(Text title, List<LogQuery> queries, List<Text> notes) {
  /** Keeps the lists from changing. */
  public QueryGroup {
    queries = List.copyOf(queries);
    notes = List.copyOf(notes);
  }
}
