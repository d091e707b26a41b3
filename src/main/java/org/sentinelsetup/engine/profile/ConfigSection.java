package org.sentinelsetup.engine.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A section, merged from all that have its heading.
 *
 * @param heading what it is about
 * @param line where it first stands, from 1
 * @param properties its settings by their names in lower case, in file order
 */
record ConfigSection(SectionHeading heading, int line, Map<String, ConfigProperty> properties) {
  ConfigSection {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }
}
