package org.sentinelsetup.demo.cfn.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which resource waits for which: by Ref, GetAtt, Sub and DependsOn, through every branch. */
public final class Graph {
  private final Map<String, Set<String>> needs = new LinkedHashMap<>();

  private Graph() {}

  /** The graph of a template's resources, in the order written. */
  public static Graph of(Template template) {
    Graph graph = new Graph();
    for (Resource resource : template.resources().values()) {
      Set<String> needed = new LinkedHashSet<>(resource.dependsOn());
      References.in(resource.properties()).forEach(r -> needed.add(r.target()));
      needed.retainAll(template.resources().keySet());
      graph.needs.put(resource.id(), needed);
    }
    return graph;
  }

  /** What a resource waits for directly; empty for one the template does not have. */
  public Set<String> needs(String id) {
    return needs.getOrDefault(id, Set.of());
  }

  /**
   * All resources, each after those it waits for; where there is a choice, in the order written.
   *
   * @throws TemplateException naming those that wait for each other in a circle
   */
  public List<String> order() {
    List<String> order = new ArrayList<>();
    Set<String> left = new LinkedHashSet<>(needs.keySet());
    while (!left.isEmpty()) {
      String next =
          left.stream()
              .filter(id -> needs(id).stream().noneMatch(left::contains))
              .findFirst()
              .orElseThrow(() -> circle(left));
      left.remove(next);
      order.add(next);
    }
    return order;
  }

  /** Only those in a circle are named, not those that wait for one. */
  private TemplateException circle(Set<String> left) {
    List<String> members =
        left.stream().filter(id -> reaches(id, id, new LinkedHashSet<>())).toList();
    return new TemplateException(
        "Circular dependency between resources: [" + String.join(", ", members) + "]");
  }

  private boolean reaches(String from, String to, Set<String> seen) {
    for (String next : needs(from)) {
      if (next.equals(to) || (seen.add(next) && reaches(next, to, seen))) {
        return true;
      }
    }
    return false;
  }
}
