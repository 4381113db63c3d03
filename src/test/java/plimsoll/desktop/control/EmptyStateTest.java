package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.desktop.Fx;

class EmptyStateTest {
    @ParameterizedTest
    @CsvSource({
        "200, 'mark, Margin has no cliff here., No tier lies in the range.'",
        "40, 'Margin has no cliff here., No tier lies in the range.'",
        "20, 'Margin has no cliff here.'"
    })
    void aLowPanelKeepsTheSentenceAlone(double height, String kept) {
        String shown = Fx.call(() -> {
            EmptyState state = new EmptyState("Margin has no cliff here.", "No tier lies in the range.", List.of());
            new Scene(state);
            state.applyCss();
            state.resize(400, height);
            state.layout();
            return String.join(
                    ", ",
                    state.getChildren().stream()
                            .filter(Node::isVisible)
                            .map(node -> node instanceof Label label ? label.getText() : "mark")
                            .toList());
        });

        assertEquals(kept, shown);
    }
}
