package org.sentinelsetup.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which policies are one and which are two. */
class PolicyMeaningTest {
  /** Pairs of statements, in single quotes for double ones. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          same | {'Action':'kms:Decrypt'} | {'Action':['kms:Decrypt']}
          same | {'Action':['kms:A','kms:B']} | {'Action':['kms:B','kms:A']}
          same | {'Action':'KMS:decrypt'} | {'Action':'kms:Decrypt'}
          same | {'NotAction':['kms:A']} | {'NotAction':'KMS:a'}
          same | {'Effect':'Allow','Action':'*'} | {'Action':'*','Effect':'Allow'}
          same | {'Principal':{'AWS':'111122223333'}} | {'Principal':{'AWS':['arn:aws:iam::111122223333:root']}}
          same | {'NotPrincipal':{'AWS':'111122223333'},'Principal':{'AWS':'arn:aws-us-gov:iam::444455556666:root'}} | {'NotPrincipal':{'AWS':'arn:aws-us-gov:iam::111122223333:root'},'Principal':{'AWS':'444455556666'}}
          same | {'Condition':{'Bool':{'aws:SecureTransport':true}}} | {'Condition':{'Bool':{'aws:SecureTransport':'true'}}}
          same | {'Condition':{'Bool':{'aws:SecureTransport':'true'}}} | {'Condition':{'Bool':{'AWS:securetransport':['true']}}}
          same | {'Condition':{'NumericEquals':{'k':3600}}} | {'Condition':{'NumericEquals':{'k':'3600'}}}
          same | {'Condition':{'A':{'x':'1','y':'2'},'B':{'z':'3'}}} | {'Condition':{'B':{'z':'3'},'A':{'y':'2','x':'1'}}}
          same | {'Future':{'a':1,'b':[2,3]}} | {'Future':{'b':[2,3],'a':1}}
          other | {'Principal':'*'} | {'Principal':{'AWS':'*'}}
          other | {'Principal':{'AWS':'arn:aws:iam::111122223333:root'}} | {'Principal':{'AWS':'arn:aws-us-gov:iam::111122223333:root'}}
          other | {'Principal':{'AWS':'arn:aws:iam::111122223333:role/A'}} | {'Principal':{'AWS':'arn:aws:iam::111122223333:role/a'}}
          other | {'Principal':{'AWS':'x'}} | {'Principal':{'Service':'x'}}
          other | {'Principal':{'AWS':'x'}} | {'NotPrincipal':{'AWS':'x'}}
          other | {'Action':'kms:Decrypt'} | {'NotAction':'kms:Decrypt'}
          other | {'Resource':'arn:x:A'} | {'Resource':'arn:x:a'}
          other | {'Effect':'Allow'} | {'Effect':'Deny'}
          other | {'Effect':'Allow'} | {'Effect':'allow'}
          other | {'Sid':'A'} | {'Sid':'B'}
          other | {'Sid':'A'} | {}
          other | {'Condition':{}} | {}
          other | {'Condition':{'StringEquals':{}}} | {'Condition':{}}
          other | {'Condition':{'StringEquals':{'k':[]}}} | {'Condition':{'StringEquals':{}}}
          other | {'Condition':{'StringEquals':{'k':'A'}}} | {'Condition':{'StringEquals':{'k':'a'}}}
          other | {'Condition':{'StringEquals':{'k':'a'}}} | {'Condition':{'StringLike':{'k':'a'}}}
          other | {'Condition':{'Bool':{'k':true}}} | {'Condition':{'BoolIfExists':{'k':true}}}
          other | {'Condition':{'Bool':{'k':true}}} | {'Condition':{'Bool':{'k':false}}}
          other | {'Condition':{'StringEquals':{'k':['a','b']}}} | {'Condition':{'StringEquals':{'k':'a','K':'b'}}}
          other | {'Future':[2,3]} | {'Future':[3,2]}
          other | {'Future':1} | {'Future':'1'}
          other | {'Future':true} | {}
          """)
  void statements(String verdict, String one, String other) {
    PolicyDocument a = Policies.of(one.replace('\'', '"'));
    PolicyDocument b = Policies.of(other.replace('\'', '"'));
    assertThat(PolicyMeaning.same(a, b)).isEqualTo(verdict.equals("same"));
    assertThat(PolicyMeaning.same(b, a)).isEqualTo(verdict.equals("same"));
    assertThat(PolicyMeaning.sameInOrder(a, b)).isEqualTo(verdict.equals("same"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          same | {'Statement':{'Sid':'A'}} | {'Statement':[{'Sid':'A'}]}
          same | {'Version':'2008-10-17','Statement':[]} | {'Statement':[]}
          same | {'Version':'2012-10-17','Id':'i','Statement':[]} | {'Statement':[],'Id':'i','Version':'2012-10-17'}
          other | {'Version':'2012-10-17','Statement':[]} | {'Statement':[]}
          other | {'Id':'i','Statement':[]} | {'Statement':[]}
          other | {'Future':1,'Statement':[]} | {'Statement':[]}
          other | {'Statement':[{'Sid':'A'},{'Sid':'A'}]} | {'Statement':[{'Sid':'A'}]}
          other | {'Statement':[{'Sid':'A'},{'Sid':'A'},{'Sid':'B'}]} | {'Statement':[{'Sid':'A'},{'Sid':'B'},{'Sid':'B'}]}
          """)
  void documents(String verdict, String one, String other) {
    PolicyDocument a = Policies.read(one.replace('\'', '"'));
    PolicyDocument b = Policies.read(other.replace('\'', '"'));
    assertThat(PolicyMeaning.same(a, b)).isEqualTo(verdict.equals("same"));
    assertThat(PolicyMeaning.same(b, a)).isEqualTo(verdict.equals("same"));
  }

  @Test
  void orderOfStatements() {
    PolicyDocument one = Policies.of("{\"Sid\":\"A\"}", "{\"Sid\":\"B\"}");
    PolicyDocument other = Policies.of("{\"Sid\":\"B\"}", "{\"Sid\":\"A\"}");
    assertThat(PolicyMeaning.same(one, other)).isTrue();
    assertThat(PolicyMeaning.sameInOrder(one, other)).isFalse();
    assertThat(PolicyMeaning.keepsEverything(one, other)).isFalse();
  }

  @Test
  void keepingMeansAddingAtMost() {
    PolicyDocument before = Policies.of("{\"Sid\":\"A\"}", "{\"Sid\":\"B\"}");
    PolicyDocument more = Policies.of("{\"Sid\":\"A\"}", "{\"Sid\":\"N\"}", "{\"Sid\":\"B\"}");
    assertThat(PolicyMeaning.keepsEverything(before, more)).isTrue();
    assertThat(PolicyMeaning.keepsEverything(more, before)).isFalse();
    PolicyDocument id =
        Policies.read(more.text().replace("{\"Version\"", "{\"Id\":\"x\",\"Version\""));
    assertThat(PolicyMeaning.keepsEverything(before, id)).isFalse();
  }

  @Test
  void meaningDoesNotDependOnTheComputersLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr"));
      assertThat(
              PolicyMeaning.same(
                  Policies.of("{\"Action\":\"KMS:LISTKEYS\"}"),
                  Policies.of("{\"Action\":\"kms:listkeys\"}")))
          .isTrue();
    } finally {
      Locale.setDefault(before);
    }
  }
}
