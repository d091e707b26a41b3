package org.sentinelsetup.ui.review;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.ReviewAct;
import org.sentinelsetup.wizard.ReviewStep;
import org.sentinelsetup.wizard.WizardEvent;

/** Saves the decisions and the plan as files, and asks for a plan that was approved. */
public final class PapersMenu extends MenuButton {
  private final MenuItem left = item("ui.review.no-approval");
  private String name = "";

  /** A menu that leads nowhere yet. */
  public PapersMenu() {
    setText(Words.say(Text.of("ui.review.papers")));
    setMinWidth(USE_PREF_SIZE);
  }

  /** Leads to the person's files and to the wizard. */
  void lead(Desk desk) {
    MenuItem setup = item("ui.review.save-setup");
    setup.setOnAction(
        _ -> send(desk, desk.files().save(name + "-setup.json"), ReviewAct.SaveSetup::new));
    MenuItem plan = item("ui.review.save-plan");
    plan.setOnAction(
        _ -> send(desk, desk.files().save(name + "-plan.json"), ReviewAct.SavePlan::new));
    MenuItem approved = item("ui.review.only-approved");
    approved.setOnAction(_ -> send(desk, desk.files().open(), ReviewAct.ApprovalChosen::new));
    left.setOnAction(_ -> desk.send().accept(new ReviewAct.ApprovalLeft()));
    getItems().setAll(setup, plan, approved, left);
  }

  /** Can be opened while there is a plan and nothing goes on with it. */
  void show(ReviewStep step) {
    @Nullable Plan plan = step.plan();
    setDisable(plan == null || step.activity() instanceof Activity.Busy);
    left.setVisible(step.papers().approved() != null);
    if (plan != null) {
      name = plan.inputs().suffix().value();
    }
  }

  private static void send(Desk desk, Optional<Path> file, Function<String, WizardEvent.Act> act) {
    Consumer<WizardEvent.Act> wizard = desk.send();
    file.map(Path::toString).map(act).ifPresent(wizard);
  }

  private static MenuItem item(String key) {
    return new MenuItem(Words.say(Text.of(key)));
  }
}
