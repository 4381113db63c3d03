package plimsoll.desktop.control;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field for one number. Enter, Tab and loss of focus commit; Escape brings the last valid text back; wrong text
/// stays, outlined, with the reason as tooltip.
public final class NumberField extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final double COARSE = 10;
    private static final double FINE = 0.1;

    private Function<String, Optional<String>> onCommit = text -> Optional.empty();
    private DoubleConsumer onNudge = ticks -> {};
    private String committed = "";
    private String valid = "";
    private String reason = "";

    /// Makes an empty field.
    ///
    /// @param name accessible name
    public NumberField(String name) {
        getStyleClass().add("number-field");
        setAccessibleText(name);
        focusedProperty().subscribe((before, focused) -> {
            if (focused) {
                selectAll();
            } else {
                commit();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Sets what takes the typed text; it returns why the text was not accepted, empty when it was.
    public void setOnCommit(Function<String, Optional<String>> action) {
        onCommit = action;
    }

    /// Sets what Alt+Up and Alt+Down do, in ticks: 1, with Ctrl 10, with Shift 0.1; negative is down.
    public void setOnNudge(DoubleConsumer action) {
        onNudge = action;
    }

    /// Shows a valid text; an open edit stays.
    public void show(String text) {
        if (isEditing()) {
            return;
        }
        committed = text;
        valid = text;
        setText(text);
        mark("");
    }

    /// Returns why the text was not accepted; empty when it was.
    public String reason() {
        return reason;
    }

    /// Hands the text over when it differs from the last one handed over.
    public void commit() {
        if (!isEditing()) {
            return;
        }
        String typed = getText();
        committed = typed;
        mark(onCommit.apply(typed).orElse(""));
    }

    private boolean isEditing() {
        return !getText().equals(committed);
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER) {
            commit();
            selectAll();
            event.consume();
        } else if (code == KeyCode.ESCAPE && (isEditing() || !reason.isEmpty())) {
            committed = valid;
            setText(valid);
            mark("");
            selectAll();
            event.consume();
        } else if (event.isAltDown() && (code == KeyCode.UP || code == KeyCode.DOWN)) {
            commit();
            double size = event.isControlDown() ? COARSE : event.isShiftDown() ? FINE : 1;
            onNudge.accept(code == KeyCode.UP ? size : -size);
            event.consume();
        }
    }

    private void mark(String why) {
        reason = why;
        pseudoClassStateChanged(INVALID, !why.isEmpty());
        setTooltip(why.isEmpty() ? null : new Tooltip(why));
        setAccessibleHelp(why);
    }
}
