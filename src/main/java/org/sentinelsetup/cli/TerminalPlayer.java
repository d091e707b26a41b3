package org.sentinelsetup.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.cli.Person.Memory;
import org.sentinelsetup.engine.Runner;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.WizardState;

/**
 * Goes through the wizard in the terminal: tells what each step found, and has somebody decide what
 * comes next.
 */
public final class TerminalPlayer {
  private final Runner runner;
  private final Person person;
  private final Outside outside;
  private final Turns turns;
  private final PrintStream out;
  private final BlockingQueue<WizardState> states = new LinkedBlockingQueue<>();

  /**
   * A player.
   *
   * @param runner the wizard
   * @param outside what the person does outside the wizard
   * @param person who decides
   * @param turns holds the demo's time while the person thinks
   * @param out where to tell
   */
  public TerminalPlayer(
      Runner runner, Outside outside, Person person, Turns turns, PrintStream out) {
    this.runner = runner;
    this.outside = outside;
    this.person = person;
    this.turns = turns;
    this.out = out;
  }

  /**
   * Plays from the first step to the last.
   *
   * @return how it ended
   * @throws InterruptedException when the program is being ended
   * @throws IOException when the demo cloud cannot be reached
   */
  public Ended play() throws InterruptedException, IOException {
    runner.watch(this::add);
    add(runner.state());
    Memory memory = Memory.NONE;
    @Nullable WizardState told = null;
    try {
      while (true) {
        WizardState state = states.take();
        Narrator.tell(told, state).forEach(out::println);
        told = state;
        // Only the newest state is worth a decision, and a second one when nothing in it moved.
        boolean again = true;
        while (again && states.isEmpty()) {
          Move move = person.next(state, memory);
          switch (move) {
            case Move.End(boolean happy) -> {
              return new Ended(happy, null, state);
            }
            case Move.Refuse refused -> {
              return new Ended(false, refused, state);
            }
            case Move.Ask(Text question, var act) -> {
              if (!outside.confirm(question)) {
                var refused = new Move.Refuse(ExitCode.NOT_DONE, Text.of("cli.not-confirmed"));
                return new Ended(false, refused, state);
              }
              move = new Move.Send(act);
            }
            default -> {}
          }
          memory = memory.after(move);
          again = make(move);
        }
        turns.ended();
      }
    } finally {
      turns.over();
    }
  }

  /**
   * How it ended.
   *
   * @param happy whether it came to what was wanted
   * @param refused what did not fit, null when nothing was refused
   * @param state the wizard at the end
   */
  public record Ended(boolean happy, Move.@Nullable Refuse refused, WizardState state) {}

  private void add(WizardState state) {
    turns.began();
    states.add(state);
  }

  /** Whether nothing in the wizard moved, so that the person looks at the same page again. */
  private boolean make(Move move) throws InterruptedException, IOException {
    switch (move) {
      case Move.Send(var act) -> runner.send(act);
      case Move.Allow(var prompt) -> outside.allow(prompt);
      case Move.AddConnection(var inputs, var outputs) -> {
        outside.addConnection(inputs, outputs);
        return true;
      }
      case Move.Wait _, Move.Ask _, Move.End _, Move.Refuse _ -> {}
    }
    return false;
  }
}
