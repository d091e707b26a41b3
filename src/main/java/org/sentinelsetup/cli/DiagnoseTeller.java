package org.sentinelsetup.cli;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Diagnosed;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.DiagnoseStep;

/** Tells what a diagnosis found. */
final class DiagnoseTeller {
  private DiagnoseTeller() {}

  static void tell(Page page, DiagnoseStep before, DiagnoseStep now) {
    @Nullable Diagnosed result = now.result();
    if (result == null || result.equals(before.result())) {
      return;
    }
    page.section("cli.diagnosis", result.what());
    result.findings().forEach(finding -> ReviewTeller.finding(page, finding));
    page.gap()
        .line(
            result.ours() == null
                ? Text.of("cli.diagnosis-foreign")
                : Text.of("cli.diagnosis-ours", result.ours()));
    if (result.unclear()) {
      page.section("cli.diagnosis-permissions");
      result.permissions().lines().forEach(page::raw);
    }
  }
}
