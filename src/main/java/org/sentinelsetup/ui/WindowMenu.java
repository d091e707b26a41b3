package org.sentinelsetup.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.Presence;

/** What can be chosen on every page: how the window looks, how the demo goes, starting over. */
public final class WindowMenu extends MenuButton {
  private static final List<Integer> SIZES = List.of(100, 125, 150);
  private static final List<Integer> SCALES = List.of(Look.AS_SYSTEM, 100, 125, 150, 175, 200, 300);

  /**
   * A menu.
   *
   * @param appearance how the window looks
   * @param demo how the demo goes, null when it is not the demo
   * @param startOver goes back to the first page, null when the person is there
   * @param version name and version of the program
   */
  public WindowMenu(
      Appearance appearance, @Nullable Pace demo, @Nullable Runnable startOver, String version) {
    setGraphic(new FontIcon(Feather.SETTINGS));
    setAccessibleText(Words.say(Text.of("ui.menu")));
    getStyleClass().addAll("flat", "window-menu");
    addEventFilter(KeyEvent.KEY_PRESSED, this::passOn);
    getItems().addAll(themes(appearance), sizes(appearance));
    if (appearance.scales()) {
      getItems().add(scales(appearance));
    }
    if (demo != null) {
      getItems().addAll(new SeparatorMenuItem(), speeds(demo), captions(appearance));
    }
    getItems().add(new SeparatorMenuItem());
    if (startOver != null) {
      var over = new MenuItem(Words.say(Text.of("ui.menu.start-over")));
      over.setOnAction(_ -> startOver.run());
      getItems().add(over);
    }
    var about = new MenuItem(version);
    about.setDisable(true);
    getItems().add(about);
  }

  /** A closed menu has no use for Escape, but keeps it from the page. */
  private void passOn(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !isShowing() && getParent() != null) {
      getParent().fireEvent(event.copyFor(this, getParent()));
      event.consume();
    }
  }

  private static Menu themes(Appearance appearance) {
    return choice(
        "ui.menu.theme",
        List.of(Look.Theme.values()),
        theme ->
            switch (theme) {
              case SYSTEM -> Text.of("ui.menu.theme-system");
              case LIGHT -> Text.of("ui.menu.theme-light");
              case DARK -> Text.of("ui.menu.theme-dark");
            },
        appearance.look().get().theme(),
        theme -> appearance.look().set(appearance.look().get().with(theme)));
  }

  private static Menu sizes(Appearance appearance) {
    return choice(
        "ui.menu.size",
        SIZES,
        size -> Text.of("ui.menu.percent", size),
        appearance.look().get().percent(),
        size -> appearance.look().set(appearance.look().get().sized(size)));
  }

  private static Menu scales(Appearance appearance) {
    return choice(
        "ui.menu.scale",
        SCALES,
        scale ->
            scale == Look.AS_SYSTEM
                ? Text.of("ui.menu.scale-system")
                : Text.of("ui.menu.percent", scale),
        appearance.look().get().scale(),
        scale -> appearance.look().set(appearance.look().get().scaled(scale)));
  }

  private static Menu speeds(Pace pace) {
    return choice("ui.menu.speed", Pace.SPEEDS, Pace::say, pace.chosen().get(), pace.chosen()::set);
  }

  private CheckMenuItem captions(Appearance appearance) {
    var item = new CheckMenuItem(Words.say(Text.of("ui.menu.captions")));
    item.setAccelerator(KeyCombination.valueOf("F1"));
    appearance
        .look()
        .when(Presence.inWindow(this))
        .subscribe(look -> item.setSelected(look.captions()));
    item.selectedProperty()
        .subscribe(shown -> appearance.look().set(appearance.look().get().captioned(shown)));
    return item;
  }

  private interface Wording<T> {
    Text of(T value);
  }

  private static <T> Menu choice(
      String key, List<T> values, Wording<T> wording, T chosen, Consumer<T> choose) {
    var menu = new Menu(Words.say(Text.of(key)));
    var group = new ToggleGroup();
    for (T value : values) {
      var item = new RadioMenuItem(Words.say(wording.of(value)));
      item.setToggleGroup(group);
      item.setSelected(value.equals(chosen));
      item.setOnAction(_ -> choose.accept(value));
      menu.getItems().add(item);
    }
    return menu;
  }
}
