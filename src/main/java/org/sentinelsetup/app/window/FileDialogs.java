package org.sentinelsetup.app.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.FileChoice;

/**
 * Asks with the system's own dialogs.
 *
 * @param owner the window they belong to
 */
record FileDialogs(Supplier<Window> owner) implements FileChoice {
  @Override
  public Optional<Path> save(String name) {
    FileChooser chooser = chooser(name.substring(name.lastIndexOf('.') + 1));
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(file -> file.toPath());
  }

  @Override
  public Optional<Path> open() {
    return Optional.ofNullable(chooser("json").showOpenDialog(owner.get()))
        .map(file -> file.toPath());
  }

  private static FileChooser chooser(String ending) {
    var chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(Words.say(Text.of("ui.files." + ending)), "*." + ending));
    return chooser;
  }
}
