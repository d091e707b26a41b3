package org.sentinelsetup.engine.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Charge;
import org.sentinelsetup.model.DayVolume;
import org.sentinelsetup.model.Text;

/** What is said of volumes, quantities and sums. */
public final class CostText {
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
  private static final int THOUSAND = 3;
  private static final List<String> UNITS = List.of("b", "kb", "mb", "gb", "tb");

  private CostText() {}

  /**
   * What was measured.
   *
   * @param volume the volume of a day, null before it was measured
   * @return a sentence or more
   */
  public static Text measured(@Nullable DayVolume volume) {
    if (volume == null) {
      return Text.of("cost.unmeasured");
    }
    String day = volume.day().toString();
    if (volume.objects() == 0) {
      return Text.of(
          volume.whole() ? "cost.measured-none" : "cost.measured-part-none", day, volume.calls());
    }
    return Text.of(
        volume.whole() ? "cost.measured" : "cost.measured-part",
        day,
        volume.objects(),
        size(BigDecimal.valueOf(volume.bytes())),
        volume.calls());
  }

  /**
   * How much of something is billed.
   *
   * @param billed what is billed
   * @param measured whether the logs were measured
   * @return a phrase
   */
  public static Text quantity(Billed billed, boolean measured) {
    @Nullable BigDecimal month = billed.in30Days();
    if (month == null) {
      boolean waits = !measured && billed.charge().priced() && billed.charge() != Charge.ALARMS;
      return Text.of(waits ? "cost.unmeasured-quantity" : "cost.unknown");
    }
    boolean none = month.signum() == 0 && billed.bound() != Bound.ABOUT;
    if (none || !billed.charge().priced()) {
      return Text.of("cost.nothing");
    }
    @Nullable BigDecimal day = billed.aDay();
    Text amount =
        switch (billed.charge()) {
          case TRANSFER, INGESTION ->
              Text.of("cost.size", size(day == null ? BigDecimal.ZERO : day), size(month));
          case ALARMS -> Text.of("cost.metrics", month);
          default -> Text.of("cost.requests", day == null ? BigDecimal.ZERO : day, month);
        };
    return bounded(billed.bound(), amount);
  }

  /**
   * What 30 days cost.
   *
   * @param sum the sum
   * @return sentences, the first with the amount
   */
  public static List<Text> sum(Sum sum) {
    List<Text> all = new ArrayList<>();
    all.add(
        sum.counted().isEmpty()
            ? Text.of("cost.sum-none")
            : Text.of(
                "cost.sum", bounded(sum.bound(), amount(sum.amount())), names(sum.counted())));
    if (!sum.notCounted().isEmpty()) {
      all.add(Text.of("cost.not-counted", names(sum.notCounted())));
    }
    all.add(Text.of("cost.limits"));
    return all;
  }

  /**
   * A size, rounded to what can be taken in.
   *
   * @param bytes how many
   * @return a phrase with a decimal unit
   */
  static Text size(BigDecimal bytes) {
    int unit = 0;
    BigDecimal shown = bytes;
    while (unit < UNITS.size() - 1 && shown.compareTo(BigDecimal.valueOf(1000)) >= 0) {
      shown = shown.movePointLeft(THOUSAND);
      unit++;
    }
    return Text.of(
        "cost.unit-" + UNITS.get(unit), shown.setScale(unit == 0 ? 0 : 1, RoundingMode.HALF_UP));
  }

  /** Two decimals; where they would be zeros, two digits that are not. */
  private static Text amount(BigDecimal amount) {
    return amount.signum() != 0 && amount.compareTo(CENT) < 0
        ? Text.of("cost.bound-exact", amount.round(TWO_DIGITS).toPlainString())
        : Text.of("cost.amount", amount.setScale(2, RoundingMode.HALF_UP));
  }

  private static Text bounded(Bound bound, Text what) {
    return Text.of("cost.bound-" + bound.word(), what);
  }

  private static Text names(List<Charge> charges) {
    return charges.stream()
        .map(charge -> Text.of("cost.item-" + charge.word()))
        .reduce((one, other) -> Text.of("cost.and", one, other))
        .orElseThrow();
  }
}
