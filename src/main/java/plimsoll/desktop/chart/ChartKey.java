package plimsoll.desktop.chart;

import java.util.Optional;
import javafx.scene.input.KeyCode;

/// What keys mean in every chart.
enum ChartKey {
    LEFT,
    RIGHT,
    UP,
    DOWN,
    FIRST,
    LAST,
    NEXT_MARK,
    PREVIOUS_MARK,
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
                    case HOME -> FIRST;
                    case END -> LAST;
                    case PAGE_DOWN -> NEXT_MARK;
                    case PAGE_UP -> PREVIOUS_MARK;
                    case PLUS, ADD, EQUALS -> ZOOM_IN;
                    case MINUS, SUBTRACT -> ZOOM_OUT;
                    case DIGIT0, NUMPAD0 -> RESET;
                    case ENTER -> PICK;
                    case ESCAPE -> LEAVE;
                    default -> null;
                });
    }
}
