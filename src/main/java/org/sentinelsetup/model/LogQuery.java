package org.sentinelsetup.model;

/**
 * A query to run in the workspace.
 *
 * @param purpose what it shows
 * @param kql the query in Kusto's language
 */
public record LogQuery(Text purpose, String kql) {}
