package plimsoll.desktop.control;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plimsoll.desktop.text.Texts;

/// A card that asks for a name. Enter takes it; a refused one stays with the reason below.
public final class NamePrompt extends VBox {
    private final TextField field = new TextField();
    private final Label refusal = new Label();

    /// Asks for a name.
    ///
    /// @param question what is named
    /// @param name     the name so far
    /// @param commit   takes the typed name; returns why not
    /// @param close    takes the card away
    public NamePrompt(String question, String name, Function<String, Optional<String>> commit, Runnable close) {
        getStyleClass().addAll("card", "name-prompt");
        Label title = new Label(question);
        title.getStyleClass().add("card-title");
        field.setText(name);
        field.setPromptText(Texts.of("prompt.name"));
        field.setAccessibleText(question);
        refusal.getStyleClass().add("error-text");
        refusal.setWrapText(true);
        refusal.setManaged(false);
        Button done = Buttons.normal(Texts.of("prompt.save"), "Enter");
        done.getStyleClass().add("accent");
        done.setOnAction(event -> take(commit, close));
        Button cancel = Buttons.normal(Texts.of("prompt.cancel"), "Esc");
        cancel.setOnAction(event -> close.run());
        field.setOnAction(event -> take(commit, close));
        HBox foot = new HBox(cancel, done);
        foot.getStyleClass().add("button-row");
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, field, refusal, foot);
    }

    private void take(Function<String, Optional<String>> commit, Runnable close) {
        Optional<String> refused = commit.apply(field.getText());
        refused.ifPresentOrElse(
                reason -> {
                    refusal.setText(reason);
                    refusal.setManaged(true);
                    field.requestFocus();
                },
                close);
    }

    /// Takes the focus, with the name selected.
    public void open() {
        field.requestFocus();
        field.selectAll();
    }
}
