package org.sentinelsetup.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.Checked.Invalid;
import org.sentinelsetup.model.Checked.Valid;

class RoleToAssumeTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/path/Deploy";

  @Test
  void whatMayBeLeftOutMayBeLeftOut() {
    assertThat(RoleToAssume.parse(" " + ROLE + " ", "", " "))
        .isEqualTo(new Valid<>(new RoleToAssume(ROLE, null, null)));
    var all = RoleToAssume.parse(ROLE, "acme-7f3a", "{\"Version\":\"2012-10-17\"}");
    assertThat(all)
        .isInstanceOfSatisfying(
            Valid.class,
            valid -> {
              var role = (RoleToAssume) valid.value();
              assertThat(role.account()).isEqualTo("111122223333");
              assertThat(role.name()).isEqualTo("Deploy");
              assertThat(role.externalId()).isEqualTo("acme-7f3a");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', input.role-arn",
    "Deploy, '', '', input.role-arn",
    "arn:aws:iam::111122223333:user/someone, '', '', input.role-arn",
    "arn:aws:iam:::role/Deploy, '', '', input.role-arn",
    "arn:aws:sts::111122223333:assumed-role/Deploy/me, '', '', input.role-arn",
    "arn:aws-cn:iam::111122223333:role/Deploy, '', '', input.role-partition",
    "arn:aws:iam::111122223333:role/AWSControlTowerExecution, '', '', input.role-landing-zone",
    "arn:aws:iam::111122223333:role/Deploy, a b, '', input.external-id",
    "arn:aws:iam::111122223333:role/Deploy, x, '', input.external-id",
    "arn:aws:iam::111122223333:role/Deploy, '', Allow, input.session-policy"
  })
  void isRefused(String arn, String externalId, String policy, String why) {
    assertThat(RoleToAssume.parse(arn, externalId, policy))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.why().key()).isEqualTo(why));
  }

  @Test
  void aPolicyOfMoreThanStsTakesIsRefused() {
    assertThat(RoleToAssume.parse(ROLE, "", "{" + " ".repeat(2047) + "}"))
        .isInstanceOf(Invalid.class);
  }
}
