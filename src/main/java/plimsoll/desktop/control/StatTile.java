package plimsoll.desktop.control;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.SkinType;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import plimsoll.desktop.model.Mark;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.WhyAsk;

/// One headline number: label, value with unit, a line of detail, and a bar at the left when it is near or past a
/// limit.
///
/// It wraps a TilesFX tile with a skin of our own, so that sizes follow the type scale and numbers our formatter.
/// Callers update it at most ten times a second.
public final class StatTile extends StackPane implements Asking {
    private static final PseudoClass OPENS = PseudoClass.getPseudoClass("opens");

    private final Tile tile = new Tile(SkinType.CUSTOM);
    private final StatTileSkin skin;
    private final Tooltip tooltip = new Tooltip();
    private Optional<Runnable> onOpen = Optional.empty();
    private Optional<WhyAsk> ask = Optional.empty();
    private StatValue value = StatValue.of("", "", "");

    /// Makes a tile without a value.
    public StatTile(String title) {
        tile.setTitle(title);
        tile.setAnimated(false);
        skin = new StatTileSkin(tile);
        tile.setSkin(skin);
        tile.setFocusTraversable(false);
        tile.setMouseTransparent(true);
        Tooltip.install(this, tooltip);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                act();
            }
        });
        MenuItem why = new MenuItem(Texts.of("why.item"));
        why.setOnAction(event -> askWhy());
        ContextMenu menu = new ContextMenu(why);
        setOnContextMenuRequested(event -> {
            why.setDisable(ask.isEmpty());
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        setOnKeyPressed(event -> {
            boolean plain = !event.isAltDown() && !event.isShortcutDown();
            if (plain && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                act();
                event.consume();
            }
        });
        getStyleClass().add("stat-tile");
        getChildren().add(tile);
        setAccessibleRole(AccessibleRole.TEXT);
        show(StatValue.notAvailable(Texts.of("tile.notCalculated")));
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

    /// Says in a word with its sign how the value stands to its limit; empty hides it.
    public void showVerdict(StatValue.Tone tone, String word) {
        Optional<Node> sign = word.isEmpty()
                ? Optional.empty()
                : Optional.of((tone == StatValue.Tone.LOSS ? Icons.ERROR : Icons.WARNING).node());
        skin.setVerdict(sign, word);
    }

    /// Sets what a screen reader says instead of the texts one after the other.
    public void setSentence(String sentence) {
        setAccessibleText(sentence);
        tooltip.setText(sentence);
    }

    /// Sets what a click, Enter or Space does; empty = nothing, and the tile is no stop for Tab.
    public void setOnOpen(Optional<Runnable> action) {
        onOpen = action;
        setFocusTraversable(action.isPresent());
        setAccessibleRole(action.isPresent() ? AccessibleRole.BUTTON : AccessibleRole.TEXT);
        pseudoClassStateChanged(OPENS, action.isPresent());
    }

    /// Sets what finds the explanation of its number; empty = there is none.
    public void setAsk(Optional<WhyAsk> question) {
        ask = question;
    }

    @Override
    public boolean askWhy() {
        ask.ifPresent(question -> fireEvent(new WhyEvent(question, this)));
        return ask.isPresent();
    }

    private void act() {
        onOpen.ifPresent(Runnable::run);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            act();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private static PseudoClass pseudoClass(StatValue.Tone tone) {
        return PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
