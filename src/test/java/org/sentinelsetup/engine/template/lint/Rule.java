package org.sentinelsetup.engine.template.lint;

import java.util.List;

/** One thing a template has to keep to. */
@FunctionalInterface
public interface Rule {
  /** What does not keep to it; empty when everything does. */
  List<Fault> check(Source source);
}
