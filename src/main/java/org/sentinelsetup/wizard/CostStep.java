package org.sentinelsetup.wizard;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Charge;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.DayVolume;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Price;

/**
 * What is known of the costs. It goes on beside the plan and never stands in its way.
 *
 * @param source the logs that were measured, null before
 * @param volume their volume of one day, null before
 * @param prices the prices as typed, of those charges that were given one
 * @param factor how many times their stored size logs have in the workspace, as typed; empty when
 *     the person does not know
 * @param activity what is going on
 */
public record CostStep(
    @Nullable LogSource source,
    @Nullable DayVolume volume,
    Map<Charge, String> prices,
    String factor,
    Activity activity) {
  static final CostStep EMPTY = new CostStep(null, null, Map.of(), "", Activity.IDLE);

  /** Keeps the map unchangeable. */
  public CostStep {
    prices = Map.copyOf(prices);
  }

  /**
   * The price of a charge, as typed.
   *
   * @param charge what is billed
   * @return empty when none was given
   */
  public String typed(Charge charge) {
    return prices.getOrDefault(charge, "");
  }

  /**
   * The prices that can be used.
   *
   * @return a price for some of the charges
   */
  public Map<Charge, Price> usable() {
    Map<Charge, Price> usable = new EnumMap<>(Charge.class);
    prices.forEach((charge, text) -> number(text).ifPresent(price -> usable.put(charge, price)));
    return usable;
  }

  /**
   * The factor, if it can be used.
   *
   * @return empty when none was given
   */
  public Optional<Price> usableFactor() {
    return number(factor);
  }

  /**
   * Whether the volume is being measured.
   *
   * @return true while it is
   */
  public boolean measuring() {
    return activity instanceof Activity.Busy;
  }

  CostStep with(Activity now) {
    return new CostStep(source, volume, prices, factor, now);
  }

  CostStep priced(Charge charge, String text) {
    Map<Charge, String> all = new EnumMap<>(Charge.class);
    all.putAll(prices);
    all.put(charge, text);
    return new CostStep(source, volume, all, factor, activity);
  }

  CostStep multiplied(String text) {
    return new CostStep(source, volume, prices, text, activity);
  }

  CostStep measured(LogSource what, DayVolume now) {
    return new CostStep(what, now, prices, factor, Activity.IDLE);
  }

  /** What was measured of other logs is forgotten; the prices are the person's and stay. */
  CostStep of(LogSource logs) {
    return source == null || same(source, logs)
        ? this
        : new CostStep(null, null, prices, factor, activity);
  }

  private static boolean same(LogSource one, LogSource other) {
    return one.type() == other.type()
        && Objects.equals(one.bucket(), other.bucket())
        && one.rulePrefixes().equals(other.rulePrefixes());
  }

  private static Optional<Price> number(String text) {
    return Price.parse(text) instanceof Checked.Valid<Price>(Price price)
        ? Optional.of(price)
        : Optional.empty();
  }
}
