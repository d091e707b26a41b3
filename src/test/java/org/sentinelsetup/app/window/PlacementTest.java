package org.sentinelsetup.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class PlacementTest {
  private static final Rectangle2D MAIN = new Rectangle2D(0, 24, 1920, 1056);
  private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 800);
  private static final Rectangle2D SMALL = new Rectangle2D(0, 0, 900, 600);

  static final List<Arguments> CASES =
      List.of(
          row("never placed", rectangle(0, 0, 0, 0), List.of(MAIN), rectangle(410, 192, 1100, 720)),
          row(
              "still there",
              rectangle(5, 30, 1100, 720),
              List.of(MAIN),
              rectangle(5, 30, 1100, 720)),
          row(
              "on the second screen",
              rectangle(2000, 10, 1100, 700),
              List.of(MAIN, RIGHT),
              rectangle(2000, 10, 1100, 700)),
          row(
              "the second screen is gone",
              rectangle(2000, 10, 1100, 700),
              List.of(MAIN),
              rectangle(820, 24, 1100, 700)),
          row(
              "half outside",
              rectangle(-300, -100, 1100, 720),
              List.of(MAIN),
              rectangle(0, 24, 1100, 720)),
          row(
              "larger than the screen",
              rectangle(0, 0, 4000, 3000),
              List.of(MAIN),
              rectangle(0, 24, 1920, 1056)),
          row(
              "smaller than can be used",
              rectangle(50, 50, 200, 100),
              List.of(MAIN),
              rectangle(50, 50, 1000, 620)),
          row(
              "a screen smaller than can be used",
              rectangle(50, 50, 1100, 720),
              List.of(SMALL),
              SMALL));

  @ParameterizedTest(name = "{0}")
  @FieldSource("CASES")
  void theWindowOpensWhereItCanBeSeen(
      String name, Rectangle2D wanted, List<Rectangle2D> screens, Rectangle2D placed) {
    assertThat(Placement.visible(wanted, screens)).as(name).isEqualTo(placed);
  }

  private static Arguments row(
      String name, Rectangle2D wanted, List<Rectangle2D> screens, Rectangle2D placed) {
    return Arguments.of(name, wanted, screens, placed);
  }

  private static Rectangle2D rectangle(double x, double y, double width, double height) {
    return new Rectangle2D(x, y, width, height);
  }
}
