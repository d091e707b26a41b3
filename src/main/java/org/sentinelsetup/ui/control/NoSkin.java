package org.sentinelsetup.ui.control;

import javafx.scene.control.Control;
import javafx.scene.control.SkinBase;

/** Shows nothing: for a part of a control that is never seen and need not be built. */
public final class NoSkin extends SkinBase<Control> {
  /**
   * The skin of a part.
   *
   * @param part what is not shown
   */
  public NoSkin(Control part) {
    super(part);
  }
}
