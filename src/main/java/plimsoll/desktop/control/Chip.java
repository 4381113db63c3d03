package plimsoll.desktop.control;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// A short state in a pill: what kind of number or file this is.
public final class Chip extends Label {
    /// What a chip says; each has its own outline, only the what-if chip is filled.
    public enum Kind {
        /// Not the real book.
        WHAT_IF,
        /// Illustrative, announced, old: true only with reserve.
        WARN,
        /// Older than the document.
        STALE,
        /// In force, applied, a filter.
        INFO,
        /// Superseded, a note.
        NEUTRAL,
        /// Something has no value.
        NOT_AVAILABLE,
        /// Below a limit.
        LOSS,
        /// Wrong input.
        ERROR;

        private PseudoClass pseudoClass() {
            return PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private Kind kind;

    /// Makes a chip.
    public Chip(Kind kind, String text) {
        super(text);
        this.kind = kind;
        getStyleClass().add("chip");
        setMinWidth(USE_PREF_SIZE);
        pseudoClassStateChanged(kind.pseudoClass(), true);
    }

    /// Returns what it says.
    public Kind kind() {
        return kind;
    }

    /// Changes kind and text.
    public void show(Kind next, String text) {
        pseudoClassStateChanged(kind.pseudoClass(), false);
        kind = next;
        pseudoClassStateChanged(next.pseudoClass(), true);
        setText(text);
    }
}
