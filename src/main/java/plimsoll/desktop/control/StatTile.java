package plimsoll.desktop.control;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.SkinType;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import plimsoll.desktop.model.Mark;

/// One headline number: label, value with unit, a line of detail, and a bar at the left when it is near or past a
/// limit.
///
/// It wraps a TilesFX tile with a skin of our own, so that sizes follow the type scale and numbers our formatter.
/// Callers update it at most ten times a second.
public final class StatTile extends StackPane {
    private final Tile tile = new Tile(SkinType.CUSTOM);
    private final StatTileSkin skin;
    private StatValue value = StatValue.of("", "", "");

    /// Makes a tile without a value.
    public StatTile(String title) {
        tile.setTitle(title);
        tile.setAnimated(false);
        skin = new StatTileSkin(tile);
        tile.setSkin(skin);
        tile.setFocusTraversable(false);
        getStyleClass().add("stat-tile");
        getChildren().add(tile);
        setAccessibleRole(AccessibleRole.TEXT);
        show(StatValue.notAvailable("Not calculated yet."));
    }

    /// Shows a value.
    public void show(StatValue next) {
        if (next.equals(value)) {
            return;
        }
        pseudoClassStateChanged(pseudoClass(value.tone()), false);
        value = next;
        pseudoClassStateChanged(pseudoClass(next.tone()), true);
        tile.setDescription(next.text());
        tile.setUnit(next.unit());
        tile.setText(next.detail());
        skin.refresh();
        setAccessibleText(String.join(" ", tile.getTitle(), next.text(), next.unit(), next.detail()));
    }

    /// Returns what it shows.
    public StatValue value() {
        return value;
    }

    /// Changes the label.
    public void setTitle(String title) {
        tile.setTitle(title);
        skin.refresh();
        setAccessibleText(String.join(" ", title, value.text(), value.unit(), value.detail()));
    }

    /// Puts the sign of a pool in front of the label.
    public void setMark(Mark mark) {
        skin.setMark(Marks.node(mark));
    }

    /// Shows a second, smaller value at the right with its own line of detail; empty texts hide it.
    public void showSide(Mark mark, String text, String detail) {
        skin.setSide(Marks.node(mark), text, detail);
    }

    /// Puts something below the detail line, such as a ladder; empty takes it away.
    public void setFooter(Optional<? extends Node> footer) {
        skin.setFooter(footer);
    }

    private static PseudoClass pseudoClass(StatValue.Tone tone) {
        return PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
