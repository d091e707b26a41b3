package org.sentinelsetup.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.cli.DemoPerson.Memory;
import org.sentinelsetup.engine.Runner;
import org.sentinelsetup.wizard.WizardState;

/**
 * Plays the demo in the terminal: tells what each step found, and has the demo's person press what
 * comes next.
 */
public final class TerminalPlayer {
  private final Runner runner;
  private final DemoPerson person;
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
      Runner runner, Outside outside, DemoPerson person, Turns turns, PrintStream out) {
    this.runner = runner;
    this.outside = outside;
    this.person = person;
    this.turns = turns;
    this.out = out;
  }

  /**
   * Plays from the first step to the last.
   *
   * @return true when logs flow in the end
   * @throws InterruptedException when the program is being ended
   * @throws IOException when the demo cloud cannot be reached
   */
  public boolean play() throws InterruptedException, IOException {
    runner.watch(this::add);
    add(runner.state());
    Memory memory = Memory.NONE;
    @Nullable WizardState told = null;
    try {
      while (true) {
        WizardState state = states.take();
        Narrator.tell(told, state).forEach(out::println);
        told = state;
        // Only the newest state is worth a decision.
        if (states.isEmpty()) {
          Move move = person.next(state, memory);
          if (move instanceof Move.End(boolean happy)) {
            return happy;
          }
          memory = memory.after(move);
          make(move, state);
        }
        turns.ended();
      }
    } finally {
      turns.over();
    }
  }

  private void add(WizardState state) {
    turns.began();
    states.add(state);
  }

  private void make(Move move, WizardState state) throws InterruptedException, IOException {
    switch (move) {
      case Move.Send(var act) -> runner.send(act);
      case Move.Allow(var prompt) -> outside.allow(prompt);
      case Move.AddConnection(var inputs, var outputs) -> {
        outside.addConnection(inputs, outputs);
        // Nothing in the wizard moved: the person looks at the same page again.
        add(state);
      }
      case Move.Wait _, Move.End _ -> {}
    }
  }
}
