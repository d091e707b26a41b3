package org.sentinelsetup.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.AlertMail;
import org.sentinelsetup.model.AlertMail.State;
import org.sentinelsetup.model.AlertTest;
import org.sentinelsetup.wizard.AlertAct;
import org.sentinelsetup.wizard.AlertAnswer;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;

/** The alert e-mail in every state that looks different. */
final class Alerts {
  private static final String ALARM = "cloudtrail-sentinel-integration-dead-letter";

  private Alerts() {}

  static Map<String, Journey> all() {
    var all = new LinkedHashMap<String, Journey>();
    all.put("mail pending", seen(State.PENDING));
    all.put(
        "mail wrong link",
        seen(State.PENDING)
            .send(
                act(
                    new AlertAct.Confirm(
                        "https://sns.eu-west-1.amazonaws.com.example.org/confirmation.html"))));
    all.put("mail confirmed", seen(State.CONFIRMED));
    all.put("mail authenticated", seen(State.AUTHENTICATED));
    all.put("mail deleted", seen(State.DELETED));
    all.put("mail testing", seen(State.AUTHENTICATED).send(act(new AlertAct.Test())));
    all.put("mail tested", tested(new AlertTest.Sent(ALARM, Samples.NOW)));
    all.put(
        "mail not sent",
        tested(
            new AlertTest.NotSent(
                ALARM,
                Samples.NOW,
                "\"CloudWatch Alarms does not have authorization to access the SNS"
                    + " topic encryption key.\"")));
    return all;
  }

  private static Journey tested(AlertTest test) {
    return seen(State.AUTHENTICATED)
        .send(act(new AlertAct.Test()), new Answer.OfAlert(new AlertAnswer.Tested(test)));
  }

  private static Journey seen(State state) {
    boolean arrives = state == State.CONFIRMED || state == State.AUTHENTICATED;
    return Journey.deployed()
        .send(
            new WizardEvent.GoTo(StepId.CONNECT),
            new Answer.OfAlert(
                new AlertAnswer.Seen(
                    new AlertMail(
                        state,
                        "alerts@example.com",
                        arrives ? Samples.outputs().topicArn() + ":5be1b2c3" : "",
                        arrives ? 1 : 0))));
  }

  private static WizardEvent act(AlertAct what) {
    return new WizardEvent.OfAlert(what);
  }
}
