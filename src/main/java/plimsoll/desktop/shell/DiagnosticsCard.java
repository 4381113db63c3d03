package plimsoll.desktop.shell;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.text.Texts;

/// How the program runs, as a page that can be copied.
final class DiagnosticsCard extends VBox {
    private final TextArea page = new TextArea();

    /// Shows a page.
    ///
    /// @param text  makes the page anew
    /// @param copy  takes it to the clipboard
    /// @param close takes the card away
    DiagnosticsCard(Supplier<String> text, Consumer<String> copy, Runnable close) {
        getStyleClass().addAll("card", "diagnostics-card");
        Label title = new Label(Texts.of("diagnostics.title"));
        title.getStyleClass().add("card-title");
        page.setEditable(false);
        page.setText(text.get());
        page.setAccessibleText(Texts.of("diagnostics.title"));
        VBox.setVgrow(page, Priority.ALWAYS);
        Button take = Buttons.normal(Icons.COPY, Texts.of("diagnostics.copy"), "");
        take.setOnAction(event -> copy.accept(page.getText()));
        Button again = Buttons.normal(Icons.RECOMPUTE, Texts.of("diagnostics.again"), "");
        again.setOnAction(event -> page.setText(text.get()));
        Button done = Buttons.normal(Texts.of("diagnostics.close"), "Esc");
        done.setOnAction(event -> close.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(take, again, space, done);
        foot.getStyleClass().add("run-buttons");
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, page, foot);
    }

    /// Takes the focus.
    void open() {
        page.requestFocus();
    }
}
