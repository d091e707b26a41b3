package org.sentinelsetup.ui.review;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.permissions.ForAccount;
import org.sentinelsetup.engine.permissions.Permissions;
import org.sentinelsetup.engine.plan.Command;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.control.CodeCard;
import org.sentinelsetup.ui.control.CopyButton;

/** The same changes as commands, for those who would rather make them themselves. */
public final class CommandsView extends ScrollPane {
  private final VBox cards = new VBox();

  /** Without a command. */
  public CommandsView() {
    getStyleClass().add("content");
    cards.getStyleClass().add("review-tab");
    setContent(cards);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  /**
   * Shows commands.
   *
   * @param commands in the order to run them
   * @param blocked whether something has to be mended first
   * @param permissions what it takes to make these changes
   */
  void show(List<Command> commands, boolean blocked, Permissions permissions) {
    List<Node> all = cards(commands, blocked);
    all.add(policy(Text.of("ui.review.policy-deploying"), permissions.deploying()));
    permissions
        .serviceRole()
        .ifPresent(policy -> all.add(policy(Text.of("ui.review.policy-service-role"), policy)));
    for (ForAccount key : permissions.keyAccounts()) {
      all.add(policy(Text.of("ui.review.policy-key", key.account()), key.policy()));
    }
    cards.getChildren().setAll(all);
    setVvalue(0);
  }

  private static List<Node> cards(List<Command> commands, boolean blocked) {
    var sentences = new Sentences();
    sentences.show(sentences(commands, blocked));
    List<Node> all = new ArrayList<>();
    all.add(sentences);
    for (int i = 0; i < commands.size(); i++) {
      all.add(card(i + 1, commands.get(i)));
    }
    return all;
  }

  private static List<Text> sentences(List<Command> commands, boolean blocked) {
    if (commands.isEmpty()) {
      return List.of(Text.of("ui.review.commands-none"));
    }
    Text lead = Text.of("ui.review.commands-lead");
    Text order = Text.of("ui.review.commands-order");
    return blocked
        ? List.of(lead, Text.of("ui.review.commands-blocked"), order)
        : List.of(lead, order);
  }

  private static CodeCard card(int number, Command command) {
    Command.@Nullable File file = command.file();
    var copy = new CopyButton(Text.of("ui.review.copy-command"), command::line);
    return new CodeCard(
        Text.of("ui.review.command-title", number, command.what()),
        command.line(),
        file == null
            ? new CopyButton[] {copy}
            : new CopyButton[] {
              new CopyButton(Text.of("ui.review.copy-file", file.name()), file::content), copy
            });
  }

  private static CodeCard policy(Text what, String policy) {
    return new CodeCard(
        what, policy, new CopyButton(Text.of("ui.review.copy-policy"), () -> policy));
  }
}
