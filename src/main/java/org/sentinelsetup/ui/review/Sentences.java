package org.sentinelsetup.ui.review;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.SelectableText;

/** What a change means, in sentences: the first one is the change, the others what stays. */
final class Sentences extends VBox {
  private final SelectableText first = new SelectableText("sentence-first");
  private final SelectableText rest = new SelectableText("sentence-rest");

  Sentences() {
    getStyleClass().add("sentences");
    getChildren().addAll(first, rest);
    show(List.of());
  }

  void show(Text... sentences) {
    show(List.of(sentences));
  }

  void show(List<Text> sentences) {
    Presence.of(this, !sentences.isEmpty());
    first.show(sentences.isEmpty() ? "" : Words.say(sentences.getFirst()));
    rest.show(sentences.stream().skip(1).map(Words::say).collect(Collectors.joining(" ")));
    Presence.of(rest, sentences.size() > 1);
  }
}
