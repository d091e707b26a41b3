package org.sentinelsetup.demo.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Cuts lists into pages; a token says where the next one begins. */
public final class Paging {
  /**
   * A page.
   *
   * @param next token of the next page, empty on the last
   */
  public record Page<T>(List<T> items, Optional<String> next) {}

  private Paging() {}

  /**
   * The page a token stands for.
   *
   * @param token null or empty for the first page
   * @param bad what to throw for a token we never gave
   */
  public static <T> Page<T> page(
      List<T> all, Optional<String> token, int size, Supplier<Fault> bad) {
    int from = token.filter(text -> !text.isEmpty()).map(text -> start(text, bad)).orElse(0);
    if (from > all.size()) {
      throw bad.get();
    }
    int to = Math.min(all.size(), from + size);
    return new Page<>(
        List.copyOf(all.subList(from, to)),
        to < all.size() ? Optional.of(token(to)) : Optional.empty());
  }

  private static String token(int from) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("page:" + from).getBytes(StandardCharsets.UTF_8));
  }

  private static int start(String token, Supplier<Fault> bad) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (text.startsWith("page:")) {
        int from = Integer.parseInt(text.substring(5));
        if (from >= 0) {
          return from;
        }
      }
    } catch (IllegalArgumentException e) {
      // The fault below says it.
    }
    throw bad.get();
  }
}
