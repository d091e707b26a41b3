package org.sentinelsetup.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.engine.template.Template;
import org.sentinelsetup.model.Charge;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.DayVolume;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Price;
import org.sentinelsetup.model.StackParameter;
import org.sentinelsetup.text.Words;

/** What is billed, and what it comes to at a person's prices. */
class BilledTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 4);
  private static final DayVolume WHOLE = new DayVolume(DAY, 2000, 1_500_000_000, true, 12);
  private static final DayVolume PART = new DayVolume(DAY, 2000, 1_500_000_000, false, 1000);
  private static final LogSource LOGS = Samples.source();

  private static List<Billed> billed(@Nullable DayVolume volume, @Nullable String factor) {
    return Billed.of(
        volume, LOGS, OptionalInt.of(4), Optional.ofNullable(factor).map(BilledTest::price));
  }

  private static Price price(String text) {
    return new Price(new BigDecimal(text));
  }

  private static Map<Charge, String> said(@Nullable DayVolume volume, @Nullable String factor) {
    return billed(volume, factor).stream()
        .collect(
            Collectors.toMap(
                Billed::charge,
                one -> Words.say(CostText.quantity(one, volume != null)),
                (one, _) -> one,
                () -> new EnumMap<>(Charge.class)));
  }

  private static List<String> sum(@Nullable DayVolume volume, Map<Charge, Price> prices) {
    return CostText.sum(Sum.of(billed(volume, null), prices)).stream().map(Words::say).toList();
  }

  @Test
  void quantitiesFollowFromTheDay() {
    assertThat(said(WHOLE, null))
        .containsEntry(Charge.GET, "2,000 requests a day, 60,000 in 30 days")
        .containsEntry(Charge.LIST, "Nothing")
        .containsEntry(Charge.DECRYPT, "At most 2,000 requests a day, 60,000 in 30 days")
        .containsEntry(Charge.QUEUE, "About 6,000 requests a day, 180,000 in 30 days")
        .containsEntry(Charge.TRANSFER, "1.5 GB a day, 45 GB in 30 days")
        .containsEntry(Charge.ALARMS, "4 metrics every month")
        .containsEntry(Charge.EMAILS, "Not known")
        .containsEntry(Charge.STACK, "Nothing")
        .containsEntry(Charge.INGESTION, "Not known");
    assertThat(said(WHOLE, "9.5"))
        .containsEntry(Charge.INGESTION, "About 14.3 GB a day, 427.5 GB in 30 days");
  }

  @Test
  void aPartSaysSoEverywhere() {
    assertThat(said(PART, "2"))
        .containsEntry(Charge.GET, "At least 2,000 requests a day, 60,000 in 30 days")
        .containsEntry(Charge.TRANSFER, "At least 1.5 GB a day, 45 GB in 30 days")
        .containsEntry(
            Charge.DECRYPT,
            "2,000 requests a day, 60,000 in 30 days, only for the part that was counted")
        .containsEntry(
            Charge.INGESTION, "3 GB a day, 90 GB in 30 days, only for the part that was counted");
    assertThat(said(new DayVolume(DAY, 0, 0, false, 1000), null))
        .containsEntry(Charge.GET, "Not known");
  }

  @Test
  void whatIsNotMeasuredHasNoQuantity() {
    assertThat(said(null, "3"))
        .containsEntry(Charge.GET, "Not measured yet")
        .containsEntry(Charge.ALARMS, "4 metrics every month");
  }

  @Test
  void keysOfS3ItselfAskNothingOfKms() {
    var own = LOGS.encryptedWith(List.of());
    assertThat(Billed.of(WHOLE, own, OptionalInt.empty(), Optional.empty()))
        .filteredOn(one -> one.charge() == Charge.DECRYPT)
        .allMatch(one -> BigDecimal.ZERO.equals(one.in30Days()));
  }

  @Test
  void onlyPricesGivenAreAddedUpAndTheRestIsNamed() {
    assertThat(sum(WHOLE, Map.of(Charge.GET, price("0.0004"), Charge.TRANSFER, price("0.09"))))
        .startsWith(
            "4.07, in the currency of your prices, for 30 days like the one measured: "
                + "S3: GET requests, Data transfer out of AWS.",
            "Not counted: KMS: Decrypt requests, SQS: requests, CloudWatch: alarms, "
                + "SNS: e-mails, Sentinel and its workspace: ingestion.");
    assertThat(sum(PART, Map.of(Charge.TRANSFER, price("0.09"))).getFirst())
        .startsWith("At least 4.05,");
    assertThat(sum(WHOLE, Map.of()).getFirst()).startsWith("No amount yet");
    assertThat(sum(null, Map.of(Charge.GET, price("1"))).getFirst()).startsWith("No amount yet");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, 0.0004, 0.0240",
    "DECRYPT, 0.03, 0.18",
    "QUEUE, 0.40, 0.072",
    "TRANSFER, 0.09, 4.05",
    "ALARMS, 0.10, 0.40"
  })
  void amountsAreExact(Charge charge, String price, String amount) {
    assertThat(Sum.of(billed(WHOLE, null), Map.of(charge, price(price))).amount())
        .isEqualByComparingTo(amount);
  }

  @Test
  void smallAmountsAreNotRoundedAway() {
    var few = new DayVolume(DAY, 1, 10, true, 1);
    assertThat(sum(few, Map.of(Charge.GET, price("0.0004"))).getFirst()).startsWith("0.000012,");
  }

  @Test
  void theTemplateSaysHowManyMetricsItsAlarmsLookAt() {
    Template template = Template.shipped();
    assertThat(template.alarmMetrics(List.of())).isEqualTo(4);
    assertThat(template.alarmMetrics(List.of(new StackParameter("QuietHours", "6")))).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"0,0004; 0.0004", "0.09; 0.09", " 12 ; 12", "0; 0"})
  void pricesAreReadWithCommaOrPoint(String typed, String value) {
    assertThat(Price.parse(typed)).isEqualTo(new Checked.Valid<>(price(value)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.234,56", "1,234.56", "$3", "1e9", ".5", "free", "1 000"})
  void anythingElseIsRefusedInASentence(String typed) {
    assertThat(Price.parse(typed))
        .isInstanceOfSatisfying(
            Checked.Invalid.class,
            wrong -> assertThat(Words.say(wrong.why())).contains("is no number that can be used"));
  }

  @Test
  void boundsNeverBecomeCloserByAdding() {
    for (Bound one : Bound.values()) {
      for (Bound other : Bound.values()) {
        assertThat(one.and(other)).isEqualTo(other.and(one));
      }
      assertThat(Bound.EXACT.and(one)).isEqualTo(one);
      assertThat(Bound.PART.and(one)).isEqualTo(Bound.PART);
    }
    assertThat(Bound.AT_LEAST.and(Bound.AT_MOST)).isEqualTo(Bound.PART);
    assertThat(Bound.AT_MOST.and(Bound.ABOUT)).isEqualTo(Bound.ABOUT);
  }
}
