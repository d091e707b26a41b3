package org.sentinelsetup.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a prefix is put, and how one that was put is shown. */
class FilterValueTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AWSLogs/aws-account-id=111122223333/ | AWSLogs/aws-account-id%3D111122223333/
          o-abc/AWSLogs/o-abc/ | o-abc/AWSLogs/o-abc/
          my logs/ | my+logs/
          a+b | a%2Bb
          a%3Db | a%253Db
          é€ | %C3%A9%E2%82%AC
          a!-_.*()b | a!-_.*()b
          a:@&,$;?~"<b | a%3A%40%26%2C%24%3B%3F%7E%22%3Cb
          """)
  void encoded(String key, String value) {
    assertThat(FilterValue.encode(key)).isEqualTo(value);
    assertThat(FilterValue.decode(value)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({"a=b, a=b", "a%3db, a=b", "100%, 100%", "%4, %4", "%zz, %zz", "a+b, a b"})
  void decodedLeniently(String value, String key) {
    assertThat(FilterValue.decode(value)).isEqualTo(key);
  }

  @Property
  void nothingIsLost(@ForAll String key) {
    String text = key.replaceAll("\\p{Cs}", "x");
    assertThat(FilterValue.encode(text)).matches("[A-Za-z0-9/!\\-_.*'()+%]*");
    assertThat(FilterValue.decode(FilterValue.encode(text))).isEqualTo(text);
  }
}
