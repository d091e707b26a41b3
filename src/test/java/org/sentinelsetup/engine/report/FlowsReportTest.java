package org.sentinelsetup.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.engine.verify.Evidence;
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.engine.verify.Seen;
import org.sentinelsetup.engine.verify.Traces;
import org.sentinelsetup.engine.verify.Verification;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Proceedings;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TraceStage;
import org.sentinelsetup.text.Words;

/** Hops and the event that was followed are read back from both forms as they were seen. */
class FlowsReportTest {
  private static Flow flow() {
    OptionalLong twelve = OptionalLong.of(12);
    return Verification.judge(
        new Evidence(
            OptionalLong.of(45),
            twelve,
            twelve,
            twelve,
            twelve,
            OptionalLong.of(0),
            OptionalLong.empty(),
            0,
            Evidence.SentBack.NONE),
        Seen.nothing(),
        LogType.CLOUDTRAIL);
  }

  private static Report report(Flow flow, List<TraceStage> trace) {
    return ReportMaker.of(
        new Proceedings(
            false,
            Samples.NOW,
            Samples.signedIn(),
            new Proceedings.Found(Samples.inputs()),
            null,
            null,
            Samples.outputs(),
            new Proceedings.Seen(flow.hops(), Samples.NOW, Samples.NOW.minusSeconds(600), trace)));
  }

  private static List<Read> both(Report report) {
    return List.of(
        Read.html(HtmlReport.of(report, Words::say)),
        Read.markdown(MarkdownReport.of(report, Words::say)));
  }

  /** Where one row's name, state, evidence and advice stand, one after the other. */
  private static void row(Read read, Text... said) {
    var row = new StringBuilder();
    for (Text text : said) {
      if (text != null) {
        row.append(Read.plain(Words.say(text)));
      }
    }
    UnaryOperator<String> packed = text -> text.replace(" ", "");
    assertThat(packed.apply(read.texts())).contains(packed.apply(row.toString()));
  }

  @Test
  void everyStageOfAFollowedEventIsInBothForms() {
    List<TraceStage> whole = Traces.whole();
    for (Read read : both(report(flow(), whole))) {
      assertThat(read.texts()).contains("This set-up's own event, followed");
      for (TraceStage stage : whole) {
        row(read, Flow.name(stage.kind()), Flow.state(stage), stage.evidence(), stage.advice());
      }
      assertThat(read.texts())
          .contains("AwsEventId == \"3c0b1a52-7d1e-4f60-9a2b-5e8f7c6d4b3a\"", "Not visible from");
    }
  }

  @Test
  void anEventThatWasNotFollowedIsNotToldOf() {
    for (Read read : both(report(flow(), List.of()))) {
      assertThat(read.texts()).contains("Flow of the logs").doesNotContain("own event");
    }
  }

  @Test
  void whatIsCountedSinceTheSameTimeIsSaidOnceAndElseInEachRow() {
    Flow same = flow().counted(Samples.NOW, Samples.NOW);
    List<HopReport> counting =
        same.hops().stream().filter(hop -> hop.countedFrom() != null).toList();
    assertThat(counting).hasSize(4);
    for (Read read : both(report(same, List.of()))) {
      assertThat(read.texts())
          .contains("Counts are of what came since 2026-11-25 14:00 UTC.")
          .doesNotContain("Counted since");
    }
    Flow apart = flow().counted(Samples.NOW, Samples.NOW.minusSeconds(3600));
    for (Read read : both(report(apart, List.of()))) {
      List<Text> said = new ArrayList<>();
      for (HopReport hop : apart.hops()) {
        said.clear();
        said.add(Flow.name(hop.hop()));
        said.add(Flow.name(hop.state()));
        said.add(hop.evidence());
        apart.counts(hop).ifPresent(said::add);
        if (hop.advice() != null) {
          said.add(hop.advice());
        }
        row(read, said.toArray(Text[]::new));
      }
      assertThat(read.texts().split("Counted since", -1)).hasSize(5);
    }
  }
}
