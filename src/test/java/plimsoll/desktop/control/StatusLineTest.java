package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.theme.Theme;

class StatusLineTest {
    @ParameterizedTest
    @CsvSource({"1200, rules | not included / engine | saved", "400, rules | not included / saved", "200, 'rules / '"})
    void aShortLineGivesUpWholeItemsInOrderAndNoLineStandsAlone(double width, String shown) {
        assertEquals(shown, Fx.call(() -> {
            Label rules = label("rules");
            Label leftOut = label("not included");
            Label engine = label("engine");
            Label saved = label("saved");
            StatusLine line = new StatusLine();
            line.setLeft(List.of(rules, leftOut));
            line.setRight(List.of(engine, saved));
            line.setGivenUp(List.of(engine, saved, leftOut));
            Scene scene = new Scene(line, width, 30);
            Theme.DARK.apply(scene);
            scene.getRoot().applyCss();
            line.resize(width, 30);
            line.layout();
            return text(line.getLeftItems()) + " / " + text(line.getRightItems());
        }));
    }

    @Test
    void aLineWithTooManyItemsMakesNothingAroundItWiderThanTheWindow() {
        assertEquals(300, Fx.call(() -> {
            StatusLine line = new StatusLine();
            line.setLeft(List.of(label("rules"), label("not included"), label("engine"), label("saved")));
            BorderPane around = new BorderPane();
            around.setBottom(line);
            Scene scene = new Scene(around, 300, 100);
            Theme.DARK.apply(scene);
            scene.snapshot(null);
            return around.getWidth();
        }));
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setMinWidth(100);
        label.setPrefWidth(100);
        return label;
    }

    private static String text(List<Node> side) {
        return String.join(
                "",
                side.stream()
                        .filter(Node::isManaged)
                        .map(node -> node instanceof Label label ? label.getText() : " | ")
                        .toList());
    }
}
