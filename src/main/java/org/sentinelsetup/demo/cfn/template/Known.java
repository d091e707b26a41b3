package org.sentinelsetup.demo.cfn.template;

import java.util.Optional;
import org.sentinelsetup.demo.cfn.type.ResourceType;

/** What is known of resources that exist. */
public interface Known {
  /** Nothing exists yet. */
  Known NOTHING =
      new Known() {
        @Override
        public Optional<String> ref(String id) {
          return Optional.empty();
        }

        @Override
        public Optional<String> attribute(String id, String attribute) {
          return Optional.empty();
        }
      };

  /** What stands in the place of a value that only the deployment will bring. */
  String LATER = ResourceType.LATER;

  /** The physical id of a resource, if it exists. */
  Optional<String> ref(String id);

  /** An attribute of a resource, if it exists. */
  Optional<String> attribute(String id, String attribute);
}
