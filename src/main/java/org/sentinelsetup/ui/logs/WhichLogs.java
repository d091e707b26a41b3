package org.sentinelsetup.ui.logs;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.LogsStep;

/** Which of the bucket's logs are to be connected: those that were recognised, or others. */
final class WhichLogs extends VBox {
  /** The account the logs are of, or the organisation. */
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}|o-[a-z0-9]{10,32}");

  private final Desk desk;
  private final Label label = new Label(Words.say(Text.of("ui.logs.which")));
  private final ComboBox<LogFolder> folders = new ComboBox<>();
  private final Label unfit = new Label();
  private final Hyperlink elsewhere = new Hyperlink(Words.say(Text.of("ui.logs.elsewhere")));
  private final OtherPlace other;
  private boolean showing;

  WhichLogs(Desk desk) {
    this.desk = desk;
    this.other = new OtherPlace(desk);
    getStyleClass().add("which-logs");
    label.getStyleClass().add("field-label");
    label.setLabelFor(folders);
    folders.setId("folders");
    folders.setMaxWidth(Double.MAX_VALUE);
    folders.setCellFactory(_ -> cell(folder -> name(folder, folders.getItems())));
    // The chosen one's account stands with its prefix below.
    folders.setButtonCell(cell(folder -> LogTypes.name(folder.type())));
    folders.valueProperty().addListener((_, _, now) -> chosen(now));
    unfit.getStyleClass().add("caption");
    unfit.setWrapText(true);
    unfit.setMinHeight(USE_PREF_SIZE);
    elsewhere.setId("elsewhere");
    elsewhere.setWrapText(true);
    elsewhere.setMinHeight(USE_PREF_SIZE);
    elsewhere.setOnAction(_ -> Presence.of(other, !other.isVisible()));
    Presence.of(other, false);
    getChildren().addAll(label, folders, unfit, elsewhere, other);
  }

  /** Shows what was recognised; takes no room before a bucket was looked into. */
  void show(LogsStep step, boolean open) {
    List<LogFolder> all = Objects.requireNonNullElse(step.folders(), List.of());
    Presence.of(this, step.folders() != null);
    showing = true;
    if (!all.equals(folders.getItems())) {
      folders.getItems().setAll(all);
      Presence.of(other, all.isEmpty());
    }
    LogSource source = step.source();
    folders.setValue(
        all.stream()
            .filter(one -> source != null && one.prefix().equals(source.prefix()))
            .findFirst()
            .orElse(null));
    showing = false;
    folders.setDisable(!open);
    boolean several = all.size() > 1;
    Presence.of(folders, several);
    Presence.of(label, several);
    Presence.of(elsewhere, open && !all.isEmpty());
    List<String> reasons =
        all.stream()
            .filter(one -> one.unfit() != null)
            .map(one -> one.prefix() + ": " + Words.say(Objects.requireNonNull(one.unfit())))
            .toList();
    unfit.setText(String.join("\n", reasons));
    Presence.of(unfit, !reasons.isEmpty());
    other.show(open);
  }

  private void chosen(@Nullable LogFolder folder) {
    if (!showing && folder != null) {
      desk.send().accept(new LogAct.FolderChosen(folder));
    }
  }

  /** By its type; by its account as well where there are several. */
  private static Text name(LogFolder folder, List<LogFolder> all) {
    Text type = LogTypes.name(folder.type());
    boolean alone = all.stream().filter(one -> one.type() == folder.type()).count() == 1;
    Matcher account = ACCOUNT.matcher(folder.prefix());
    Text name =
        alone
            ? type
            : Text.of("ui.logs.folder", type, account.find() ? account.group() : folder.prefix());
    return folder.unfit() == null ? name : Text.of("ui.logs.folder-unfit", name);
  }

  private static ListCell<LogFolder> cell(Function<LogFolder, Text> naming) {
    return new ListCell<>() {
      @Override
      protected void updateItem(@Nullable LogFolder folder, boolean empty) {
        super.updateItem(folder, empty);
        setText(folder == null || empty ? "" : Words.say(naming.apply(folder)));
      }
    };
  }
}
