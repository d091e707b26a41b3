package org.sentinelsetup.aws;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * What S3 blames, and why: {@code ArgumentName1} and {@code ArgumentValue1} and so on stand in the
 * body of a refusal only (github.com/aws/aws-cli/issues/8162).
 */
final class S3Arguments {
  private S3Arguments() {}

  /**
   * Reads a body.
   *
   * @param body the body of a refusal
   * @return {@code "; arn:aws:sqs:…: The destination queue does not exist"}, once an argument;
   *     empty when there is none
   */
  static String in(String body) {
    return Xml.root(body)
        .map(
            error ->
                Stream.concat(
                        pair(error, "").stream(),
                        IntStream.iterate(
                                1,
                                i -> Xml.child(error, "ArgumentName" + i).isPresent(),
                                i -> i + 1)
                            .mapToObj(i -> pair(error, Integer.toString(i)))
                            .flatMap(Optional::stream))
                    .collect(Collectors.joining()))
        .orElse("");
  }

  private static Optional<String> pair(Element error, String number) {
    return Xml.child(error, "ArgumentName" + number)
        .map(
            name ->
                "; "
                    + name.getTextContent()
                    + Xml.child(error, "ArgumentValue" + number)
                        .map(value -> ": " + value.getTextContent())
                        .orElse(""));
  }
}
