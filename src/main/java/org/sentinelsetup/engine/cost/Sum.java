package org.sentinelsetup.engine.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Charge;
import org.sentinelsetup.model.Price;

/**
 * What 30 days cost at a person's own prices, as far as there are prices. Free tiers, steps of
 * price lists and commitments are not looked at.
 *
 * @param amount in the currency of the prices
 * @param bound how it relates to what will be billed for what is counted
 * @param counted what it is the sum of
 * @param notCounted what is billed beside it, for which a price or a quantity is missing
 */
public record Sum(BigDecimal amount, Bound bound, List<Charge> counted, List<Charge> notCounted) {
  /** Keeps the lists unchangeable. */
  public Sum {
    counted = List.copyOf(counted);
    notCounted = List.copyOf(notCounted);
  }

  /**
   * Adds up.
   *
   * @param billed what is billed
   * @param prices the prices, each for as many units as {@link Charge#power} says
   * @return the sum
   */
  public static Sum of(List<Billed> billed, Map<Charge, Price> prices) {
    BigDecimal amount = BigDecimal.ZERO;
    Bound bound = Bound.EXACT;
    List<Charge> counted = new ArrayList<>();
    List<Charge> notCounted = new ArrayList<>();
    for (Billed one : billed) {
      @Nullable Price price = prices.get(one.charge());
      @Nullable BigDecimal quantity = one.in30Days();
      if (quantity != null && quantity.signum() == 0 && one.bound() != Bound.ABOUT) {
        continue;
      }
      if (price == null || quantity == null || !one.charge().priced()) {
        notCounted.add(one.charge());
      } else {
        counted.add(one.charge());
        bound = bound.and(one.bound());
        amount = amount.add(quantity.multiply(price.value()).movePointLeft(one.charge().power()));
      }
    }
    return new Sum(amount, bound, counted, notCounted);
  }
}
