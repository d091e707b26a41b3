package org.sentinelsetup.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentinelsetup.model.FormatVerdict;
import org.sentinelsetup.model.LogType;

/** An object that is cut, broken or made to do harm is judged as far as it goes. */
class FormatCutTest {
  private static final int HEAD = 64 * 1024;
  private static final Map<LogType, String> FITTING =
      Map.of(
          LogType.CLOUDTRAIL, Objects.TRAIL,
          LogType.VPC_FLOW, Objects.FLOW,
          LogType.GUARDDUTY, Objects.FINDING,
          LogType.CLOUDWATCH, Objects.TABLE);
  private static final List<String> SAMPLES =
      List.of(
          Objects.TRAIL,
          Objects.FLOW,
          Objects.FINDING,
          Objects.FINDING.replace(",\"", ",\n\""),
          Objects.TABLE,
          Objects.ENVELOPE,
          "[" + Objects.FINDING + "]");

  private static FormatVerdict check(LogType type, byte[] object, int length, boolean whole) {
    return FormatCheck.of(
        type, "key", Arrays.copyOf(object, Math.min(length, object.length)), whole);
  }

  @ParameterizedTest
  @EnumSource
  void noCutTurnsWhatFitsIntoAMisfit(LogType type) {
    String content = FITTING.getOrDefault(type, "");
    byte[] object = Objects.gzip(content);
    for (int length = 0; length <= object.length; length++) {
      assertThat(check(type, object, length, false)).isNotInstanceOf(FormatVerdict.Misfit.class);
    }
    byte[] bytes = Objects.bytes(content);
    for (int length = 0; length <= bytes.length; length++) {
      byte[] cut = Objects.gzip(Arrays.copyOf(bytes, length));
      assertThat(check(type, cut, cut.length, false)).isNotInstanceOf(FormatVerdict.Misfit.class);
    }
  }

  @Test
  void aLongLogIsKnownByItsBeginning() {
    String events = (Objects.EVENT + ",").repeat(100_000);
    byte[] object = Objects.gzip("{\"Records\":[" + events);
    assertThat(check(LogType.CLOUDTRAIL, object, HEAD, false))
        .isInstanceOf(FormatVerdict.Fits.class);
    assertThat(check(LogType.CLOUDTRAIL, object, object.length, true))
        .isInstanceOf(FormatVerdict.Fits.class);
  }

  @Test
  void aBombIsNotUnpacked() {
    byte[] bomb = Objects.gzip(new byte[10 * 1024 * 1024]);
    assertThat(Unzipped.of(bomb, true).text()).hasSize(256 * 1024);
    assertThat(Unzipped.of(bomb, true).whole()).isFalse();
    byte[] nested = Objects.gzip("[".repeat(10 * 1024 * 1024));
    for (LogType type : LogType.values()) {
      assertThat(check(type, bomb, HEAD, true)).isInstanceOf(FormatVerdict.Misfit.class);
      assertThat(check(type, nested, HEAD, true)).isNotInstanceOf(FormatVerdict.Fits.class);
    }
  }

  @Property
  void nothingThrows(
      @ForAll LogType type,
      @ForAll @IntRange(max = 6) int sample,
      @ForAll @IntRange(max = 700) int length,
      @ForAll boolean whole) {
    byte[] content = Objects.bytes(SAMPLES.get(sample));
    byte[] object = Objects.gzip(content);
    assertThat(check(type, object, length, whole)).isNotNull();
    assertThat(check(type, content, length, whole)).isNotNull();
    byte[] cut = Objects.gzip(Arrays.copyOf(content, Math.min(length, content.length)));
    assertThat(check(type, cut, cut.length, whole)).isNotNull();
  }

  @Property
  void noBytesThrow(
      @ForAll LogType type, @ForAll @Size(max = 200) byte[] bytes, @ForAll boolean whole) {
    assertThat(check(type, bytes, bytes.length, whole)).isNotNull();
    byte[] packed = Objects.gzip(bytes);
    assertThat(check(type, packed, packed.length, whole)).isNotNull();
    byte[] json = Objects.gzip("{\"Records\":[" + Arrays.toString(bytes));
    assertThat(check(type, json, json.length, whole)).isNotNull();
  }

  @Property
  void noBrokenByteThrows(
      @ForAll LogType type, @ForAll @IntRange(max = 200) int at, @ForAll byte broken) {
    byte[] object = Objects.gzip(Objects.TRAIL);
    object[at % object.length] = broken;
    assertThat(check(type, object, object.length, true)).isNotNull();
  }
}
