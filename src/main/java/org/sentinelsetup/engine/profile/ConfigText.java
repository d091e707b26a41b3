package org.sentinelsetup.engine.profile;

import java.util.List;
import org.sentinelsetup.model.Text;

/**
 * What a config or credentials file says.
 *
 * @param sections in file order, each heading once
 * @param complaints what could not be read, by line
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html">AWS, the format
 *     of the files</a>
 */
record ConfigText(List<ConfigSection> sections, List<Text> complaints) {
  ConfigText {
    sections = List.copyOf(sections);
    complaints = List.copyOf(complaints);
  }

  /**
   * Reads the config file.
   *
   * @param file how complaints call it
   * @param text what it holds
   * @return what it says
   */
  static ConfigText config(String file, String text) {
    return new ConfigReader(file, SectionHeading::inConfig).read(text);
  }

  /**
   * Reads the credentials file.
   *
   * @param file how complaints call it
   * @param text what it holds
   * @return what it says
   */
  static ConfigText credentials(String file, String text) {
    return new ConfigReader(file, SectionHeading::inCredentials).read(text);
  }
}
