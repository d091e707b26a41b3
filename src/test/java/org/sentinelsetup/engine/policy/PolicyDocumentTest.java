package org.sentinelsetup.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.text.Words;

/** What is read as a policy, and what is not. */
class PolicyDocumentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "none",
      textBlock =
          """
          {'Statement':[],'Statement':[]} | line 1
          {'Statement':[{'Effect':'Allow','Effect':'Deny'}]} | Effect
          {'Statement':[{'Condition':{'Bool':{'k':true,'k':false}}}]} | line 1
          {'Statement':[],} | line 1
          {'Statement':[]} x | line 1
          {'Statement':[]}{} | line 1
          {Statement:[]} | line 1
          {'Statement':[] | line 1
          [] | object
          'text' | object
          {} | Statement
          {'Statement':'x'} | Statement
          {'Statement':[1]} | Statement
          {'statement':[]} | Statement
          """)
  void isRefused(String text, String said) {
    assertThat(PolicyDocument.read(text.replace('\'', '"')))
        .isInstanceOfSatisfying(
            Checked.Invalid.class, invalid -> assertThat(Words.say(invalid.why())).contains(said));
  }

  @Test
  void emptyTextIsRefused() {
    assertThat(PolicyDocument.read("")).isInstanceOf(Checked.Invalid.class);
    assertThat(PolicyDocument.read(" ")).isInstanceOf(Checked.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Statement\":{}}",
        " {\r\n\"Statement\" :\t[ ] } ",
        "{\"St\\u0061tement\":[{\"Sid\":\"\\u20ac \\\"]}\",\"n\":1e3,\"m\":1.50}]}"
      })
  void keepsItsText(String text) {
    assertThat(Policies.read(text).text()).isEqualTo(text);
  }

  @Test
  void laysOutWithoutChangingNumbersOrOrder() {
    assertThat(
            Policies.read(
                    "{\"Z\":1.50,\"Statement\":[{\"B\":true,\"A\":[]}],\"A\":{\"q\\\"\":\"x\"}}")
                .lines())
        .containsExactly(
            "{",
            "  \"Z\": 1.50,",
            "  \"Statement\": [",
            "    {",
            "      \"B\": true,",
            "      \"A\": []",
            "    }",
            "  ],",
            "  \"A\": {",
            "    \"q\\\"\": \"x\"",
            "  }",
            "}");
  }
}
