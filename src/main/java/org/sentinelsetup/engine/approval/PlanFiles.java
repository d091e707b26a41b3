package org.sentinelsetup.engine.approval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.files.SavedFile;
import org.sentinelsetup.engine.setup.Setup;
import org.sentinelsetup.engine.setup.SetupText;
import org.sentinelsetup.model.Approval;
import org.sentinelsetup.model.Plan;

/** Saves what was decided and planned, and reads what was approved. */
public final class PlanFiles {
  private final Time time;

  /**
   * Files of plans.
   *
   * @param time time
   */
  public PlanFiles(Time time) {
    this.time = time;
  }

  /**
   * Saves the decisions a plan was made from.
   *
   * @param plan the plan
   * @param file where; what is there is replaced
   */
  public void saveSetup(Plan plan, String file) {
    SavedFile.write(file, SetupText.of(Setup.of(plan.inputs())));
  }

  /**
   * Saves a plan for somebody to approve.
   *
   * @param plan the plan
   * @param file where; what is there is replaced
   */
  public void savePlan(Plan plan, String file) {
    SavedFile.write(file, ApprovalFile.of(plan, time.now()));
  }

  /**
   * Compares a plan with one that was approved.
   *
   * @param plan the plan, made afresh
   * @param file the approved one
   * @return the comparison
   */
  public Approval compare(Plan plan, String file) {
    return switch (ApprovalFile.read(text(file))) {
      case ApprovalFile.Outcome.Read(ApprovalFile.Approved approved) ->
          new Approval(file, approved.sha256(), approved.differences(plan));
      case ApprovalFile.Outcome.Refused(var why) ->
          throw new ProblemException("problem.not-a-plan", file, why);
    };
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw new ProblemException("problem.file-unread", file, String.valueOf(e.getMessage()));
    }
  }
}
