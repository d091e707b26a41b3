package org.sentinelsetup.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.SelectableText;

/** What CloudFormation would do to each resource of the stack. */
public final class StackView extends VBox {
  private final Sentences sentences = new Sentences();
  private final SelectableText name = new SelectableText("identifier");
  private final ListView<ResourceChange> resources = new ListView<>();
  private final VBox card;

  /** Without a stack. */
  public StackView() {
    getStyleClass().add("review-tab");
    resources.getStyleClass().add("resources");
    resources.setCellFactory(_ -> new ResourceCell());
    resources.setAccessibleText(Words.say(Text.of("ui.review.resources")));
    VBox.setVgrow(resources, Priority.ALWAYS);
    HBox.setHgrow(name, Priority.ALWAYS);
    var header = new HBox(name, new CopyButton(Text.of("ui.diff.copy"), this::text));
    header.getStyleClass().add("card-header");
    header.setMinHeight(USE_PREF_SIZE);
    card = new VBox(header, resources);
    card.getStyleClass().add("card");
    VBox.setVgrow(card, Priority.ALWAYS);
    getChildren().addAll(sentences, card);
  }

  /**
   * Shows a stack.
   *
   * @param stack what would become of it, empty when the plan has none
   * @param audience what would become of a provider somebody else made, empty when nothing
   */
  public void show(
      Optional<PlannedChange.Stack> stack, Optional<PlannedChange.ProviderAudience> audience) {
    boolean listed = stack.filter(one -> !one.resources().isEmpty()).isPresent();
    Presence.of(card, listed);
    List<Text> meaning =
        stack.map(StackView::meaning).orElseGet(() -> List.of(Text.of("ui.review.stack-none")));
    sentences.show(
        Stream.of(
                meaning.stream(),
                stack.stream().flatMap(StackView::demands),
                audience.stream().flatMap(StackView::meaning))
            .flatMap(part -> part)
            .toList());
    stack.ifPresent(
        one -> {
          name.show(one.name());
          if (!resources.getItems().equals(one.resources())) {
            resources.getItems().setAll(one.resources());
          }
        });
  }

  /**
   * Shows a stack that is taken away.
   *
   * @param removal what becomes of it
   */
  public void show(PlannedChange.StackRemoval removal) {
    Presence.of(card, !removal.resources().isEmpty());
    sentences.show(removal.sentences());
    name.show(removal.name());
    if (!resources.getItems().equals(removal.resources())) {
      resources.getItems().setAll(removal.resources());
    }
  }

  private static Stream<Text> demands(PlannedChange.Stack stack) {
    List<Text> demands = new ArrayList<>();
    if (stack.serviceRole() != null) {
      demands.add(Text.of("ui.review.stack-service-role", stack.serviceRole()));
    }
    if (stack.protect()) {
      demands.add(Text.of("ui.review.stack-protect"));
    }
    if (!stack.tags().isEmpty()) {
      demands.add(
          Text.of(
              "ui.review.stack-tags",
              stack.tags().stream()
                  .map(tag -> tag.key() + "=" + tag.value())
                  .collect(Collectors.joining(", "))));
    }
    return demands.stream();
  }

  private static Stream<Text> meaning(PlannedChange.ProviderAudience audience) {
    return Stream.concat(
        Stream.of(Text.of("ui.review.audience", audience.providerArn())),
        audience.sentences().stream());
  }

  private static List<Text> meaning(PlannedChange.Stack stack) {
    if (stack.nothingToDo()) {
      return List.of(Text.of("ui.review.stack-unchanged", stack.name()));
    }
    if (stack.resources().isEmpty()) {
      return List.of(Text.of("ui.review.stack-unknown", stack.name()));
    }
    int all = stack.resources().size();
    long added = stack.resources().stream().filter(change -> change.action().equals("Add")).count();
    return added == all
        ? List.of(Text.of("ui.review.stack-new", added), undo(stack))
        : List.of(Text.of("ui.review.stack-changed", all, added));
  }

  /** The template keeps the provider when its stack goes. */
  private static Text undo(PlannedChange.Stack stack) {
    boolean provider =
        stack.resources().stream()
            .anyMatch(change -> change.type().equals("AWS::IAM::OIDCProvider"));
    return Text.of(provider ? "ui.review.stack-undo-but-provider" : "ui.review.stack-undo");
  }

  private String text() {
    return resources.getItems().stream().map(ResourceCell::line).collect(Collectors.joining("\n"));
  }
}
