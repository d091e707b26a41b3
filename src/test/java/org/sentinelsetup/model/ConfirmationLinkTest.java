package org.sentinelsetup.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.model.Checked.Invalid;
import org.sentinelsetup.model.Checked.Valid;

/** Only the link of our own topic's mail is used, and a refusal never tells the token. */
class ConfirmationLinkTest {
  private static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:acme-alarms";
  private static final String TOKEN = "2336412f37fb687f5d51e6e241d09c8057edc37aa0d57bdd68bc66351f";
  private static final String REST = "?TopicArn=" + TOPIC + "&Token=" + TOKEN;
  private static final String GOOD =
      "https://sns.eu-west-1.amazonaws.com/confirmation.html" + REST + "&Endpoint=soc@example.com";

  @ParameterizedTest
  @ValueSource(
      strings = {
        GOOD,
        "  " + GOOD + "\n",
        "<" + GOOD + ">",
        "https://SNS.eu-west-1.amazonaws.com/confirmation.html" + REST,
        "https://sns.eu-west-1.amazonaws.com/confirmation.html" + REST + "&Later=1&x",
        "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn="
            + "arn%3Aaws%3Asns%3Aeu-west-1%3A111122223333%3Aacme-alarms&Token="
            + TOKEN
      })
  void takesTheLinkOfTheMail(String pasted) {
    assertThat(ConfirmationLink.parse(pasted, TOPIC))
        .isEqualTo(new Valid<>(new ConfirmationLink(TOPIC, TOKEN)));
  }

  @Test
  void takesTheLinkOfGovCloud() {
    String topic = "arn:aws-us-gov:sns:us-gov-west-1:111122223333:acme-alarms";
    assertThat(
            ConfirmationLink.parse(
                "https://sns.us-gov-west-1.amazonaws.com/confirmation.html?TopicArn="
                    + topic
                    + "&Token="
                    + TOKEN,
                topic))
        .isInstanceOf(Valid.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'', link-empty",
    "no link, link-unreadable",
    "mailto:soc@example.com, link-unreadable",
    "http://sns.eu-west-1.amazonaws.com/confirmation.html, link-not-https",
    "https://sns.eu-west-1.amazonaws.com@example.org/confirmation.html, link-user",
    "https://user:pw@sns.eu-west-1.amazonaws.com/confirmation.html, link-user",
    "https://sns.eu-west-1.amazonaws.com:443/confirmation.html, link-port",
    "https://sns.eu-west-1.amazonaws.com.example.org/confirmation.html, link-host",
    "https://sns.eu-west-1.amazonaws.com.cn/confirmation.html, link-host",
    "https://sns-eu-west-1.amazonaws.com/confirmation.html, link-host",
    "https://evil.sns.eu-west-1.amazonaws.com/confirmation.html, link-host",
    "https://sns.us-east-1.amazonaws.com/confirmation.html, link-host",
    "https://sns.eu-west-1.amazonaws.com./confirmation.html, link-host",
    "https://ѕns.eu-west-1.amazonaws.com/confirmation.html, link-host",
    "https://sns.eu-west-1.amazonaws.com/unsubscribe.html, link-other",
    "https://sns.eu-west-1.amazonaws.com/confirmation.html?Action=Unsubscribe&, link-other",
    "https://sns.eu-west-1.amazonaws.com/?Action=Publish&, link-other",
  })
  void refusesEverythingElse(String start, String why) {
    String link =
        start.contains("/") ? start + (start.endsWith("&") ? REST.substring(1) : REST) : start;
    assertThat(reason(link)).isEqualTo("alert." + why);
  }

  @Test
  void refusesAnotherTopicAndHalfALink() {
    assertThat(reason(GOOD.replace("acme-alarms", "other-alarms")))
        .isEqualTo("alert.link-other-topic");
    assertThat(reason(GOOD.replace("111122223333", "444455556666")))
        .isEqualTo("alert.link-other-topic");
    assertThat(reason(GOOD.substring(0, GOOD.indexOf("&Token")))).isEqualTo("alert.link-cut");
    assertThat(reason(GOOD + "&Token=" + TOKEN)).isEqualTo("alert.link-cut");
    assertThat(reason(GOOD.replace("Token=", "Token=%20"))).isEqualTo("alert.link-cut");
  }

  @Test
  void showsNothingOfTheToken() {
    assertThat(new ConfirmationLink(TOPIC, TOKEN).toString()).doesNotContain(TOKEN);
    assertThat(ConfirmationLink.parse(GOOD.replace("https", "http"), TOPIC).toString())
        .doesNotContain(TOKEN);
  }

  @Property
  void noTextThrows(@ForAll String text) {
    assertThat(ConfirmationLink.parse(text, TOPIC)).isInstanceOf(Invalid.class);
  }

  @Property
  void noTextThrowsAfterTheBeginning(@ForAll String text, @ForAll String topic) {
    assertThat(ConfirmationLink.parse(GOOD + text, topic)).isNotNull();
  }

  @Property
  void onlyOneHostIsTaken(@ForAll @AlphaChars @StringLength(min = 1, max = 20) String part) {
    for (String host :
        new String[] {
          part + "sns.eu-west-1.amazonaws.com", "sns.eu-west-1.amazonaws.com" + part, part
        }) {
      assertThat(reason("https://" + host + "/confirmation.html" + REST))
          .isEqualTo("alert.link-host");
    }
  }

  private static String reason(String link) {
    return ((Invalid<ConfirmationLink>) ConfirmationLink.parse(link, TOPIC)).why().key();
  }
}
