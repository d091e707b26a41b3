package org.sentinelsetup.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.NextAction;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Back, the step's own next action, and the reason when there is none. Never scrolls. */
final class Footer extends HBox {
  private final Consumer<WizardEvent.Act> send;
  private final Consumer<Next.Focus> lead;
  private final Button back = new Button(Words.say(Text.of("ui.back")));
  private final Hyperlink reason = new Hyperlink();
  private final Button next = new Button();

  /**
   * A footer.
   *
   * @param send sends what the person did
   * @param lead leads the person to what is missing
   */
  Footer(Consumer<WizardEvent.Act> send, Consumer<Next.Focus> lead) {
    this.send = send;
    this.lead = lead;
    getStyleClass().add("footer");
    back.setId("back");
    back.setMinWidth(USE_PREF_SIZE);
    reason.setId("reason");
    reason.getStyleClass().add("reason");
    reason.setWrapText(true);
    next.setId("next");
    next.setMinWidth(USE_PREF_SIZE);
    next.setDefaultButton(true);
    next.getStyleClass().add("accent");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(back, gap, reason, next);
  }

  void show(WizardState state) {
    Optional<StepId> before = state.before();
    back.setVisible(before.isPresent());
    back.setOnAction(_ -> before.ifPresent(step -> send.accept(new WizardEvent.GoTo(step))));
    Presence.of(reason, false);
    boolean focused = next.isFocused();
    next.setDisable(true);
    switch (NextAction.of(state)) {
      case Next.Go(Text label, var event) -> {
        next.setText(Words.say(label));
        next.setDisable(false);
        next.setOnAction(_ -> send.accept(event));
        if (focused) {
          next.requestFocus();
        }
      }
      case Next.Blocked(Text why, var focus) -> {
        next.setText(Words.say(Text.of("wizard.next.continue")));
        reason.setText(Words.say(why));
        Presence.of(reason, true);
        reason.setOnAction(_ -> lead.accept(focus));
      }
      case Next.Busy(Text what) -> next.setText(Words.say(what));
    }
  }
}
