package org.sentinelsetup.demo.cfn.provider;

import java.util.Optional;
import org.sentinelsetup.demo.protocol.Fault;
import tools.jackson.databind.node.ObjectNode;

/** Makes, changes and deletes one type of resource. Properties come evaluated, with all tags. */
public interface Provider {
  /**
   * The identifier of a resource that already has the name the properties ask for; empty when the
   * name is free or CloudFormation will choose it.
   */
  Optional<String> taken(Site site, ObjectNode properties);

  /**
   * Makes the resource.
   *
   * @throws Fault as the service refuses
   */
  Made create(Site site, ObjectNode properties);

  /**
   * Changes properties that can be changed in place.
   *
   * @throws Fault as the service refuses
   */
  Made update(Site site, Made made, ObjectNode before, ObjectNode now);

  /**
   * Deletes the resource; one that is gone already is no error.
   *
   * @throws Fault as the service refuses
   */
  void delete(Site site, Made made, ObjectNode properties);
}
