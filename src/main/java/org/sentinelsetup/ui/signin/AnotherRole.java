package org.sentinelsetup.ui.signin;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.RoleToAssume;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.CheckedField;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.wizard.SignInAct;

/** A role to take with the one that was taken, for whoever enters accounts in two steps. */
final class AnotherRole extends VBox {
  private static final int POLICY_ROWS = 3;

  private final Hyperlink open = new Hyperlink(Words.say(Text.of("ui.signin.another-role")));
  private final CheckedField arn =
      field("ui.signin.role-arn", "ui.signin.role-arn-hint", "roleArn");
  private final CheckedField externalId =
      field("ui.signin.external-id", "ui.signin.external-id-hint", "externalId");
  private final TextArea policy = new TextArea();
  private final Label wrong = Parts.label("ui.signin.policy-hint", "caption");
  private final Button take = Parts.button("ui.signin.take-role", "takeRole");
  private final VBox form;
  private String typedArn = "";
  private String typedId = "";

  AnotherRole(Desk desk) {
    getStyleClass().add("another-role");
    open.setId("anotherRole");
    arn.setExample("arn:aws:iam::111122223333:role/Name");
    arn.onTyped(
        text -> {
          typedArn = text;
          check();
        });
    externalId.onTyped(
        text -> {
          typedId = text;
          check();
        });
    policy.setId("sessionPolicy");
    policy.setPrefRowCount(POLICY_ROWS);
    policy.setWrapText(true);
    policy.textProperty().subscribe(_ -> check());
    Label policyLabel = Parts.label("ui.signin.session-policy", "field-label");
    policyLabel.setLabelFor(policy);
    take.setOnAction(
        _ -> {
          if (wanted() instanceof Checked.Valid<RoleToAssume>(RoleToAssume role)) {
            desk.send().accept(new SignInAct.AssumeRole(role));
          } else {
            arn.ask();
          }
        });
    form = new VBox(arn, externalId, policyLabel, policy, wrong, take);
    form.getStyleClass().add("form");
    open.setOnAction(_ -> Presence.of(form, !form.isVisible()));
    Presence.of(form, false);
    getChildren().addAll(open, form);
    check();
  }

  private Checked<RoleToAssume> wanted() {
    return RoleToAssume.parse(typedArn, typedId, policy.getText());
  }

  /** What is wrong is said at the first field it is about. */
  private void check() {
    arn.show(typedArn, RoleToAssume.parse(typedArn, "", ""), true);
    boolean role = RoleToAssume.parse(typedArn, "", "") instanceof Checked.Valid<RoleToAssume>;
    externalId.show(
        typedId, role ? RoleToAssume.parse(typedArn, typedId, "") : Checked.valid(""), true);
    wrong.setText(
        Words.say(
            role && wanted() instanceof Checked.Invalid<RoleToAssume>(Text why)
                ? why
                : Text.of("ui.signin.policy-hint")));
  }

  private static CheckedField field(String key, String hint, String id) {
    var field = new CheckedField();
    field.setId(id);
    field.setLabel(Words.say(Text.of(key)));
    field.setHint(Words.say(Text.of(hint)));
    return field;
  }
}
