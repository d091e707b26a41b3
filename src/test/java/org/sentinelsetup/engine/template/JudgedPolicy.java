package org.sentinelsetup.engine.template;

import static org.sentinelsetup.engine.template.PolicyTable.context;
import static org.sentinelsetup.engine.template.PolicyTable.who;

import java.util.List;
import org.sentinelsetup.demo.policy.AccessRequest;
import org.sentinelsetup.demo.policy.PolicyKind;
import org.sentinelsetup.demo.policy.PolicyReader;

/** The template's policies, each with the table it has to answer to. */
enum JudgedPolicy {
  TRUST(PolicyKind.TRUST, AccessTables.TRUST),
  ROLE(PolicyKind.IDENTITY, AccessTables.ROLE),
  QUEUE(PolicyKind.QUEUE, AccessTables.QUEUE),
  DEAD_LETTERS(PolicyKind.QUEUE, AccessTables.DEAD_LETTERS),
  TOPIC(PolicyKind.TOPIC, AccessTables.TOPIC);

  private static final String OTHER_WORKSPACE = "0f1e2d3c-1111-4222-8333-444455556667";
  private final PolicyKind kind;
  private final PolicyTable table;

  JudgedPolicy(PolicyKind kind, PolicyTable table) {
    this.kind = kind;
    this.table = table;
  }

  /** The JSON as AWS would hold it. */
  String text(Setting setting) {
    return switch (this) {
      case TRUST -> setting.trust();
      case ROLE -> setting.role();
      case QUEUE -> setting.policy("SentinelQueuePolicy");
      case DEAD_LETTERS -> setting.policy("DeadLetterQueuePolicy");
      case TOPIC -> setting.policy("AlarmTopicPolicy");
    };
  }

  /** The rows this text answers otherwise. */
  List<String> wrong(Setting setting, String text) {
    return table.wrong(
        setting,
        PolicyReader.read(text, kind),
        kind == PolicyKind.TRUST ? JudgedPolicy::assuming : JudgedPolicy::calling);
  }

  private static AccessRequest assuming(Setting setting, List<String> row) {
    String session = row.get(2).replace("another", OTHER_WORKSPACE);
    return new AccessRequest(
        who(setting, row.getFirst()),
        row.get(1),
        setting.fill("<role>"),
        Setting.ACCOUNT,
        context("sts:RoleSessionName", session, row.get(3), row.get(4)));
  }

  private static AccessRequest calling(Setting setting, List<String> row) {
    AccessRequest bare =
        AccessRequest.of(who(setting, row.getFirst()), row.get(1), row.get(2), Setting.ACCOUNT);
    return row.size() < 7
        ? bare
        : new AccessRequest(
            bare.who(),
            bare.action(),
            bare.resource(),
            bare.account(),
            context(
                "aws:SourceArn",
                row.get(3),
                "aws:SourceAccount",
                row.get(4),
                "aws:SecureTransport",
                row.get(5)));
  }
}
