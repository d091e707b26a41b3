package org.sentinelsetup.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.engine.diff.LineDiff;
import org.sentinelsetup.engine.diff.Patch;
import org.sentinelsetup.engine.policy.JsonDiff;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** What would change in the policy of each key the logs are encrypted with. */
public final class KeyPolicyView extends ScrollPane {
  private final BooleanProperty sideBySide = new SimpleBooleanProperty(this, "sideBySide");
  private final VBox changes = new VBox();
  private List<PlannedChange.KeyPolicy> shown = List.of();

  /** Without a key. */
  public KeyPolicyView() {
    getStyleClass().add("content");
    changes.getStyleClass().add("review-tab");
    setContent(changes);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  /**
   * Shows the policies.
   *
   * @param policies one a key
   * @param encrypted whether the logs are encrypted with a key whose policy counts
   * @param out the unique ids of deleted roles and users that are taken out as well
   * @param takeOut is told when one is to be taken out, or to stay
   */
  public void show(
      List<PlannedChange.KeyPolicy> policies,
      boolean encrypted,
      Set<String> out,
      BiConsumer<String, Boolean> takeOut) {
    if (policies.equals(shown) && !policies.isEmpty()) {
      return;
    }
    shown = policies;
    List<ChangeView> views = new ArrayList<>();
    for (PlannedChange.KeyPolicy policy : policies) {
      var view = new ChangeView();
      view.sideBySideProperty().bindBidirectional(sideBySide);
      view.show(
          policy.keyArn(),
          policy.sentences(),
          lines(policy),
          () -> Patch.of("key-policy.json", policy.before(), policy.after()));
      policy.deleted().forEach(id -> view.add(choice(id, out.contains(id), takeOut)));
      views.add(view);
    }
    if (views.isEmpty()) {
      var none = new ChangeView();
      none.show(
          "",
          List.of(Text.of(encrypted ? "ui.review.key-elsewhere" : "ui.review.key-none")),
          List.of(),
          () -> "");
      views.add(none);
    }
    changes.getChildren().setAll(views);
  }

  private static CheckBox choice(String id, boolean out, BiConsumer<String, Boolean> takeOut) {
    var box = new CheckBox(Words.say(Text.of("ui.review.take-out", id)));
    box.setWrapText(true);
    box.setMinHeight(USE_PREF_SIZE);
    box.setSelected(out);
    box.setOnAction(_ -> takeOut.accept(id, box.isSelected()));
    return box;
  }

  /**
   * Whether before and after stand beside each other.
   *
   * @return the choice for all keys
   */
  public BooleanProperty sideBySideProperty() {
    return sideBySide;
  }

  static List<DiffLine> lines(PlannedChange.KeyPolicy policy) {
    if (PolicyDocument.read(policy.before()) instanceof Checked.Valid<PolicyDocument>(var before)
        && PolicyDocument.read(policy.after())
            instanceof Checked.Valid<PolicyDocument>(var after)) {
      return JsonDiff.of(before, after);
    }
    return LineDiff.of(policy.before().lines().toList(), policy.after().lines().toList());
  }
}
