package plimsoll.desktop.chart;

import java.util.Optional;
import javafx.scene.input.KeyCode;

/// What keys mean in every chart.
enum ChartKey {
    LEFT,
    RIGHT,
    UP,
    DOWN,
    LAST,
    ZOOM_IN,
    ZOOM_OUT,
    RESET,
    PICK,
    LEAVE;

    /// Returns what a key without Ctrl and Alt means; empty when nothing.
    static Optional<ChartKey> of(KeyCode code) {
        return Optional.ofNullable(
                switch (code) {
                    case LEFT, KP_LEFT -> LEFT;
                    case RIGHT, KP_RIGHT -> RIGHT;
                    case UP, KP_UP -> UP;
                    case DOWN, KP_DOWN -> DOWN;
                    case END -> LAST;
                    case PLUS, ADD, EQUALS -> ZOOM_IN;
                    case MINUS, SUBTRACT -> ZOOM_OUT;
                    case HOME, DIGIT0, NUMPAD0 -> RESET;
                    case ENTER -> PICK;
                    case ESCAPE -> LEAVE;
                    default -> null;
                });
    }
}
