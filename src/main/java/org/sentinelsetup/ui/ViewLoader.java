package org.sentinelsetup.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads a view with its words and its controller. */
public final class ViewLoader {
  private static final String WORDS = "org.sentinelsetup.text.ui";

  private ViewLoader() {}

  /**
   * A view and its controller.
   *
   * @param root what to put into the scene
   * @param page its controller
   */
  public record Loaded(Parent root, Page page) {}

  /**
   * Loads the view of a step.
   *
   * @param view which one
   * @param desk what its controller may reach
   * @return the view
   */
  public static Loaded load(Views view, Desk desk) {
    Page page = view.controller(desk);
    return new Loaded(load(view.file(), page), page);
  }

  /**
   * Loads a view that is no step.
   *
   * @param file its file, beside this class or below
   * @param controller its controller
   * @return what to put into the scene
   */
  public static Parent load(String file, Object controller) {
    URL location = Objects.requireNonNull(ViewLoader.class.getResource(file), file);
    var loader = new FXMLLoader(location, ResourceBundle.getBundle(WORDS, Locale.ENGLISH));
    loader.setController(controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
