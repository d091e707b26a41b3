package org.sentinelsetup.app.window;

import java.util.function.Consumer;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.app.Version;
import org.sentinelsetup.cli.Outside;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Appearance;
import org.sentinelsetup.ui.Background;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.FrameTools;
import org.sentinelsetup.ui.Shell;
import org.sentinelsetup.ui.control.QuestionBar;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.ConnectStep;
import org.sentinelsetup.wizard.Continuation;
import org.sentinelsetup.wizard.FlowAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** A running wizard on the window: its frame, its title, its demo. Only on the FX thread. */
final class WizardView {
  private final Session session;
  private final Machine machine;
  private final Consumer<String> title;
  private final Shell shell;
  private Continuation continuation;
  private @Nullable StepId remembered;
  private boolean resumed;

  /**
   * A frame that is still empty.
   *
   * @param session the wizard
   * @param machine the machine
   * @param appearance how the window looks
   * @param title is told the window's title
   * @param startOver goes back to the first page
   */
  WizardView(
      Session session,
      Machine machine,
      Appearance appearance,
      Consumer<String> title,
      Runnable startOver) {
    this.session = session;
    this.machine = machine;
    this.title = title;
    this.continuation = session.continuation();
    Session.Demo demo = session.demo();
    this.shell =
        new Shell(
            desk(demo),
            new FrameTools(
                appearance, demo == null ? null : demo.pace(), startOver, Version.line()));
    if (demo != null) {
      demo.pace().chosen().subscribe(_ -> pace(demo, session.runner().state()));
    }
  }

  /** Shows the wizard's states from now on. */
  void begin() {
    Background.follow(session.runner(), this::show);
  }

  Parent root() {
    return shell.root();
  }

  Session session() {
    return session;
  }

  /** Whether closing the window would leave something going on. */
  boolean deploying() {
    return session.runner().state().deploy().activity() instanceof Activity.Busy;
  }

  /**
   * Asks before a deployment is turned away from.
   *
   * @param yes what the button for it says
   * @param deed what is done after a yes
   */
  void ask(Text yes, Runnable deed) {
    shell.ask(
        new QuestionBar.Question(
            Text.of("ui.close.title"),
            Text.of(session.demo() == null ? "ui.close.detail" : "ui.close.demo-detail"),
            yes,
            Text.of("ui.close.no"),
            deed));
  }

  void tell(Problem problem) {
    shell.tell(problem);
  }

  private void show(WizardState state) {
    shell.show(state);
    title.accept(
        Words.say(
            Text.of(
                state.environment() instanceof Environment.Demo ? "ui.title-demo" : "ui.title",
                state.current().title())));
    if (session.demo() != null) {
      pace(session.demo(), state);
    }
    if (state.current() != remembered) {
      remembered = state.current();
      Background.run("remembering", session::remember, _ -> {});
    }
    Continuation.Turn turn = continuation.look(state);
    continuation = turn.rest();
    turn.act().ifPresent(session.runner()::send);
    resume(state);
  }

  /** What was cut off goes on as soon as the person is in its account: it was confirmed then. */
  private void resume(WizardState state) {
    SignedIn who = state.signIn().who();
    if (who != null
        && !resumed
        && session
            .cutOff()
            .filter(run -> run.caller().account().equals(who.identity().account()))
            .isPresent()) {
      resumed = true;
      session.runner().send(new WizardEvent.Resume(session.cutOff().orElseThrow()));
    }
  }

  private static void pace(Session.Demo demo, WizardState state) {
    demo.cloud().pace(demo.pace().in(state));
  }

  private Desk desk(Session.@Nullable Demo demo) {
    Outside outside = demo == null ? null : demo.outside();
    return new Desk(
        session.runner()::send,
        address ->
            Background.run(
                "opening the browser",
                () -> machine.browse().open(address),
                _ -> tell(Faults.ofBrowser(address.toString()))),
        prompt -> {
          if (outside != null) {
            Background.run(
                "approving in the demo",
                () -> outside.allow(prompt),
                failure -> tell(Faults.ofDemo(failure)));
          }
        },
        (inputs, outputs) -> {
          if (outside != null) {
            Background.run(
                "connecting in the demo",
                () -> {
                  outside.addConnection(inputs, outputs);
                  session.runner().send(new FlowAct.PortalStepTicked(ConnectStep.ADDED, true));
                  session.runner().send(new FlowAct.ConnectionAdded());
                },
                failure -> tell(Faults.ofDemo(failure)));
          }
        },
        new FileDialogs(() -> shell.root().getScene().getWindow()),
        session.runner()::now);
  }
}
