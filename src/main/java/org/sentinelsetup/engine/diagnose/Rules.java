package org.sentinelsetup.engine.diagnose;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sentinelsetup.engine.preflight.TokenCheck;
import org.sentinelsetup.model.Checked.Invalid;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.RoleName;
import org.sentinelsetup.model.Text;

/** The rules we hold our own connections to, over one that anybody made. Pure. */
final class Rules {
  private static final List<Function<ExistingSetup, List<Finding>>> AREAS =
      List.of(
          Rules::name,
          TrustRules::of,
          ProviderRules::of,
          AccessRules::of,
          QueueRules::of,
          BucketRules::of,
          KeyRules::of,
          AlarmRules::of,
          Rules::partition,
          Rules::tokens);

  private Rules() {}

  /** What they say, area by area. */
  static List<Finding> of(ExistingSetup setup) {
    return AREAS.stream().flatMap(area -> area.apply(setup).stream()).distinct().toList();
  }

  private static List<Finding> name(ExistingSetup setup) {
    String name = setup.role().name();
    return List.of(
        RoleName.parse(name) instanceof Invalid<RoleName>(Text why)
            ? Finding.blocker(
                Text.of("diagnose.role-name", name, why), Text.of("diagnose.role-name-fix"))
            : Finding.ok(Text.of("diagnose.role-name-ok", name)));
  }

  /**
   * Templates that were written for the commercial partition name it in every ARN; elsewhere such a
   * statement is about nothing.
   */
  private static List<Finding> partition(ExistingSetup setup) {
    if (setup.partition().equals("aws")) {
      return List.of();
    }
    Stream<String> role =
        setup.policies().stream().flatMap(p -> p.ifRead().stream()).map(p -> p.document());
    Stream<String> queues =
        setup.queues().stream()
            .flatMap(queue -> queue.queue().ifRead().stream())
            .flatMap(Optional::stream)
            .flatMap(queue -> Stream.ofNullable(queue.policy()));
    boolean foreign =
        Stream.of(role, queues, Stream.of(setup.role().trustPolicy()))
            .flatMap(texts -> texts)
            .anyMatch(text -> text.contains("arn:aws:"));
    return foreign
        ? List.of(
            Finding.blocker(
                Text.of("diagnose.partition", setup.partition()),
                Text.of("diagnose.partition-fix", setup.partition())))
        : List.of(Finding.ok(Text.of("diagnose.partition-ok", setup.partition())));
  }

  private static List<Finding> tokens(ExistingSetup setup) {
    return setup
        .summary()
        .map(
            part ->
                part.judged(
                    summary -> List.of(TokenCheck.judge(setup.account(), setup.region(), summary))))
        .orElse(List.of());
  }
}
