package org.sentinelsetup.house;

import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Draws the one SVG in every size and form an icon is asked for: PNG for Linux and the window, ICO
 * for Windows, ICNS for macOS: {@code ./mvnw test-compile exec:exec@icons}.
 */
final class Icons {
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  /** Largest last, as an ICO's width of 256 is written as 0. */
  private static final List<Integer> WINDOWS = List.of(16, 24, 32, 48, 64, 256);

  /** Types that hold a PNG, by https://en.wikipedia.org/wiki/Apple_Icon_Image_format. */
  private static final Map<String, Integer> APPLE = new LinkedHashMap<>();

  static {
    APPLE.put("icp4", 16);
    APPLE.put("icp5", 32);
    APPLE.put("icp6", 64);
    APPLE.put("ic07", 128);
    APPLE.put("ic08", 256);
    APPLE.put("ic09", 512);
  }

  private Icons() {}

  public static void main(String[] args) throws IOException {
    Path svg = Path.of(args[0]);
    Path folder = Files.createDirectories(Path.of(args[1]));
    Map<Integer, byte[]> pictures = new LinkedHashMap<>();
    for (int size : SIZES) {
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(picture(svg, size), "png", bytes);
      byte[] png = bytes.toByteArray();
      pictures.put(size, png);
      Files.write(folder.resolve("sentinel-setup-" + size + ".png"), png);
    }
    Files.write(folder.resolve("sentinel-setup.ico"), ico(pictures));
    Files.write(folder.resolve("sentinel-setup.icns"), icns(pictures));
  }

  static BufferedImage picture(Path svg, int size) throws IOException {
    var document = new SVGLoader().load(svg.toUri().toURL());
    if (document == null) {
      throw new IOException("cannot be read as SVG: " + svg);
    }
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    document.render(null, pen, new ViewBox(0, 0, size, size));
    pen.dispose();
    return image;
  }

  /** A directory of pictures, then the pictures; PNGs in it are read since Windows Vista. */
  private static byte[] ico(Map<Integer, byte[]> pictures) {
    int header = 6 + 16 * WINDOWS.size();
    int length = header + WINDOWS.stream().mapToInt(size -> pictures.get(size).length).sum();
    var out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    out.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS.size());
    int offset = header;
    for (int size : WINDOWS) {
      int bytes = pictures.get(size).length;
      out.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
      out.putShort((short) 1).putShort((short) 32).putInt(bytes).putInt(offset);
      offset += bytes;
    }
    WINDOWS.forEach(size -> out.put(pictures.get(size)));
    return out.array();
  }

  /** Each picture behind its type and its length, which counts both. */
  private static byte[] icns(Map<Integer, byte[]> pictures) {
    int length = 8 + APPLE.values().stream().mapToInt(size -> 8 + pictures.get(size).length).sum();
    var out = ByteBuffer.allocate(length);
    out.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(length);
    APPLE.forEach(
        (type, size) -> {
          byte[] png = pictures.get(size);
          out.put(type.getBytes(StandardCharsets.US_ASCII)).putInt(8 + png.length).put(png);
        });
    return out.array();
  }
}
