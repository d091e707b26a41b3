package org.sentinelsetup.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Principals that are gone are found everywhere, and taken out only where nobody loses by it. */
class DeletedPrincipalsTest {
  private static final String ID = "AROA1234567890EXAMPLE";

  /** Statements beside another; GONE is the deleted role. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "gone",
      textBlock =
          """
          {'Principal': {'AWS': ['r', 'GONE']}} | {'Principal': {'AWS': ['r']}}
          {'Principal': {'AWS': ['GONE', 'r']}} | {'Principal': {'AWS': ['r']}}
          {'Principal': {'AWS': ['a', 'GONE' , 'r']}} | {'Principal': {'AWS': ['a' , 'r']}}
          {'Principal': {'AWS': 'GONE', 'Service': 's'}} | {'Principal': {'Service': 's'}}
          {'Principal': {'Service': 's', 'AWS': ['GONE']}} | {'Principal': {'Service': 's'}}
          {'Principal': {'AWS': 'GONE'}} | gone
          {'Principal': {'AWS': ['GONE']}} | gone
          {'Principal': {'AWS': ['GONE', 'GONE']}} | gone
          {'NotPrincipal': {'AWS': ['r', 'GONE']}} | {'NotPrincipal': {'AWS': ['r', 'GONE']}}
          {'Principal': {'Service': 'GONE'}} | {'Principal': {'Service': 'GONE'}}
          """)
  void takenOut(String statement, String expected) {
    String other = "{\"Sid\": \"Other\", \"Principal\": \"*\"}";
    PolicyDocument document = Policies.of(other, text(statement));
    PolicyDocument left = DeletedPrincipals.without(document, Set.of(ID));
    assertThat(left)
        .isEqualTo(expected == null ? Policies.of(other) : Policies.of(other, text(expected)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          true | {'Principal':{'AWS':['r','GONE']}}
          true | {'Principal':{'AWS':'GONE','Service':'s'}}
          false | {'Principal':{'AWS':'GONE'}}
          false | {'NotPrincipal':{'AWS':['r','GONE']}}
          """)
  void found(boolean removable, String statement) {
    PolicyDocument only = Policies.of(text(statement));
    assertThat(DeletedPrincipals.in(only))
        .singleElement()
        .satisfies(
            deleted -> {
              assertThat(deleted.id()).isEqualTo(ID);
              assertThat(deleted.removable()).isEqualTo(removable);
            });
    assertThat(DeletedPrincipals.without(only, Set.of(ID)).equals(only)).isEqualTo(!removable);
  }

  @ParameterizedTest
  @CsvSource({
    "AROA1234567890EXAMPLE, true",
    "AIDA1234567890EXAMPLE, true",
    "arn:aws:iam::111122223333:role/AROA1234567890EXAMPLE, false",
    "AROAr, false",
    "*, false",
    "111122223333, false"
  })
  void uniqueIds(String principal, boolean deleted) {
    PolicyDocument document = Policies.of(text("{'Principal':{'AWS':'" + principal + "'}}"));
    assertThat(DeletedPrincipals.in(document).isEmpty()).isNotEqualTo(deleted);
  }

  private static String text(String template) {
    return template.replace('\'', '"').replace("GONE", ID);
  }
}
