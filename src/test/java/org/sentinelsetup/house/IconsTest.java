package org.sentinelsetup.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IconsTest {
  private static final Path SVG = Path.of("packaging/icon/sentinel-setup.svg");
  private static final Path WINDOW = Path.of("src/main/resources/org/sentinelsetup/app/window");

  /** How far a channel may be off, of 255: JDKs draw edges a little differently. */
  private static final int TOLERANCE = 24;

  @ParameterizedTest
  @ValueSource(ints = {16, 32, 48, 128})
  void theWindowsIconIsTheOneOfTheInstallers(int size) throws IOException {
    BufferedImage kept = ImageIO.read(WINDOW.resolve("icon-" + size + ".png").toFile());
    BufferedImage drawn = Icons.picture(SVG, size);
    assertThat(kept.getWidth()).isEqualTo(size);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int one = kept.getRGB(x, y);
        int other = drawn.getRGB(x, y);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
          assertThat(Math.abs((one >>> shift & 0xff) - (other >>> shift & 0xff)))
              .as("at %d, %d: copy target/icons/sentinel-setup-%d.png", x, y, size)
              .isLessThan(TOLERANCE);
        }
      }
    }
  }
}
