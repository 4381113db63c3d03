package plimsoll.desktop.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import plimsoll.desktop.keys.KeyHints;

/// The one icon set of the program; colours come from the style sheet.
public enum Icons {
    UNDO(CarbonIcons.UNDO),
    REDO(CarbonIcons.REDO),
    RUN(CarbonIcons.PLAY),
    SNAPSHOT(CarbonIcons.CAMERA),
    RECOMPUTE(CarbonIcons.RENEW),
    SEARCH(CarbonIcons.SEARCH),
    CLOSE(CarbonIcons.CLOSE),
    DOWN(CarbonIcons.CHEVRON_DOWN),
    RIGHT(CarbonIcons.CHEVRON_RIGHT),
    ADD(CarbonIcons.ADD),
    MORE(CarbonIcons.OVERFLOW_MENU_HORIZONTAL),
    EXPORT(CarbonIcons.DOWNLOAD),
    WARNING(CarbonIcons.WARNING_ALT),
    NOTE(CarbonIcons.INFORMATION),
    ERROR(CarbonIcons.MISUSE_OUTLINE),
    LINK(CarbonIcons.LINK),
    LOCKED(CarbonIcons.LOCKED),
    COPY(CarbonIcons.COPY),
    DONE(CarbonIcons.CHECKMARK),
    SETTINGS(CarbonIcons.SETTINGS),
    DELETE(CarbonIcons.TRASH_CAN),
    OPEN(CarbonIcons.FOLDER),
    SAVE(CarbonIcons.SAVE),
    COLUMNS(CarbonIcons.COLUMN),
    FILTER(CarbonIcons.FILTER),
    UP(CarbonIcons.CHEVRON_UP),
    RESET(CarbonIcons.RESET),
    LAYOUT(CarbonIcons.TEMPLATE),
    OLD(CarbonIcons.TIME),
    WHY(CarbonIcons.HELP);

    private final CarbonIcons ikon;

    Icons(CarbonIcons ikon) {
        this.ikon = ikon;
    }

    /// Returns a new icon, 16 px at 100 %; in list rows and heads the style sheet makes it smaller.
    public Node node() {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().add("icon");
        return icon;
    }

    /// Returns a flat button with this icon only, whose tooltip keeps the keys of an action.
    ///
    /// @param name accessible name
    public Button keyed(String name, String action) {
        return KeyHints.tooltip(button(name, ""), name, action);
    }

    /// Returns a flat button with this icon only.
    ///
    /// @param name     accessible name and tooltip
    /// @param shortcut shown in the tooltip; may be empty
    public Button button(String name, String shortcut) {
        Button button = new Button();
        button.setGraphic(node());
        button.getStyleClass().addAll("flat", "icon-button");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(shortcut.isEmpty() ? name : name + "  " + shortcut));
        return button;
    }
}
