package org.sentinelsetup.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.sentinel.ConnectorRequest;
import org.sentinelsetup.engine.sentinel.ConnectorTemplate;
import org.sentinelsetup.model.AzurePlace;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.ConnectionAct;
import org.sentinelsetup.wizard.InPlace;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.StepState;
import org.sentinelsetup.wizard.Steps;
import org.sentinelsetup.wizard.UndoAct;
import org.sentinelsetup.wizard.UndoStep;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/**
 * Lists the connections that are set up, or opens one and saves what is wanted of it.
 *
 * @param wanted what is wanted
 * @param entry how to get in
 */
public record OutputsPerson(OutputsWanted wanted, Entry entry) implements Person {
  @Override
  public Move next(WizardState state, Memory memory) {
    Optional<Text> wrong = wrong(wanted.place());
    if (wrong.isPresent()) {
      return new Move.Refuse(ExitCode.BAD_INPUT, wrong.get());
    }
    return switch (Steps.stateOf(state, state.current())) {
      case StepState.Working _ -> working(state.signIn().prompt(), memory);
      case StepState.NeedsAttention _, StepState.Locked _ -> new Move.End(false);
      case StepState.Ready _, StepState.Done _ ->
          switch (state.current()) {
            case SIGN_IN -> new SetupEntry(entry, wanted.account(), false).next(state);
            case CONNECTIONS -> connections(state.undo());
            case CONNECT -> connect(state);
            default -> new Move.Send(new WizardEvent.GoTo(StepId.CONNECTIONS));
          };
    };
  }

  private static Optional<Text> wrong(AzurePlace place) {
    for (var part :
        List.of(place.subscriptionId(), place.resourceGroupName(), place.workspaceName())) {
      if (part instanceof Checked.Invalid<String>(Text why)) {
        return Optional.of(why);
      }
    }
    return Optional.empty();
  }

  private static Move working(@Nullable SignInPrompt prompt, Memory memory) {
    return prompt != null && !prompt.equals(memory.allowed())
        ? new Move.Allow(prompt)
        : new Move.Wait();
  }

  private Move connections(UndoStep step) {
    if (!step.region().equals(wanted.region())) {
      return new Move.Send(new UndoAct.ConnectionsRegionTyped(wanted.region()));
    }
    if (step.regionValue() instanceof Checked.Invalid<?>(Text why)) {
      return new Move.Refuse(ExitCode.BAD_INPUT, why);
    }
    if (step.found() == null) {
      return new Move.Send(new UndoAct.ListConnections());
    }
    if (wanted.name().isEmpty()) {
      return new Move.End(true);
    }
    return step.found().stream()
        .filter(one -> one.name().equals(wanted.name()))
        .findFirst()
        .<Move>map(OutputsPerson::open)
        .orElseGet(
            () ->
                new Move.Refuse(
                    ExitCode.BAD_INPUT,
                    Text.of("cli.no-connection", wanted.name(), wanted.region())));
  }

  private static Move open(Established connection) {
    return new Move.Send(new ConnectionAct.Open(connection.stack().id()));
  }

  /** One file after the other; what was saved last is where it goes on. */
  private Move connect(WizardState state) {
    @Nullable InPlace made = state.inPlace().orElse(null);
    if (made == null) {
      return new Move.End(false);
    }
    if (!state.connect().place().equals(wanted.place())) {
      return new Move.Send(new ConnectionAct.PlaceTyped(wanted.place()));
    }
    var template =
        new ConnectorTemplate(
            new ConnectorRequest(made.inputs().cloud(), wanted.place(), made.outputs()));
    String saved = state.connect().saved() == null ? "" : state.connect().saved();
    boolean armDone = wanted.arm().isEmpty() || !saved.isEmpty();
    if (!armDone) {
      return save(wanted.arm().orElseThrow(), template.arm());
    }
    if (wanted.bicep().isPresent() && !saved.equals(wanted.bicep().get())) {
      return save(wanted.bicep().get(), template.bicep());
    }
    return new Move.End(true);
  }

  private static Move save(String file, String text) {
    return new Move.Send(new ConnectionAct.Save(file, text));
  }
}
