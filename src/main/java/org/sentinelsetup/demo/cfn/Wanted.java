package org.sentinelsetup.demo.cfn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sentinelsetup.demo.cfn.template.Template;

/**
 * What a caller wants a stack to be.
 *
 * @param template checked
 * @param parameters a value for each of the template's
 * @param tags put on every resource that takes tags
 * @param capabilities acknowledged
 */
record Wanted(
    Template template,
    Map<String, String> parameters,
    Map<String, String> tags,
    List<String> capabilities) {
  Wanted {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    capabilities = List.copyOf(capabilities);
  }
}
