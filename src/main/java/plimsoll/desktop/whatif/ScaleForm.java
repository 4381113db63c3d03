package plimsoll.desktop.whatif;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.NumberField;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// Scales every leg by a factor or flips the book, as a card.
public final class ScaleForm extends VBox {
    private final NumberField factor = new NumberField(Texts.of("whatif.scale.factor"));
    private BigDecimal typed = BigDecimal.valueOf(2);

    /// Asks for a factor.
    ///
    /// @param scale takes the factor, and whether collateral is scaled too
    /// @param close takes the card away
    public ScaleForm(BiConsumer<BigDecimal, Boolean> scale, Runnable close) {
        getStyleClass().addAll("card", "settings-form");
        Label title = new Label(Texts.of("whatif.scale.title"));
        title.getStyleClass().add("card-title");
        Label label = new Label(Texts.of("whatif.scale.times"));
        label.getStyleClass().add("field-label");
        factor.setOnCommit(this::commit);
        factor.show(typed.toPlainString());
        CheckBox collateral = new CheckBox(Texts.of("whatif.scale.collateral"));
        HBox row = new HBox(label, factor, collateral);
        row.getStyleClass().add("card-row");
        row.setAlignment(Pos.CENTER_LEFT);
        Label hint = new Label(Texts.of("whatif.scale.hint"));
        hint.getStyleClass().add("hint-text");
        Button flip = Buttons.normal(Texts.of("whatif.scale.flip"), "");
        flip.setOnAction(event -> {
            close.run();
            scale.accept(BigDecimal.ONE.negate(), false);
        });
        Button act = Buttons.normal(Texts.of("whatif.scale.act"), "");
        act.getStyleClass().add("accent");
        act.setOnAction(event -> {
            factor.commit();
            if (factor.reason().isEmpty()) {
                close.run();
                scale.accept(typed, collateral.isSelected());
            }
        });
        Button cancel = Buttons.normal(Texts.of("whatif.scale.cancel"), "Esc");
        cancel.setOnAction(event -> close.run());
        HBox foot = new HBox(cancel, flip, act);
        foot.getStyleClass().add("card-foot");
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, row, hint, foot);
    }

    private Optional<String> commit(String text) {
        return switch (NumberText.parse(text)) {
            case NumberText.Parsed.Wrong wrong -> Optional.of(wrong.message());
            case NumberText.Parsed.Value number -> {
                if (number.value().abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
                    yield Optional.of(Texts.of("whatif.scale.tooLarge"));
                }
                typed = number.value();
                yield Optional.empty();
            }
        };
    }

    /// Takes the focus.
    public void open() {
        factor.requestFocus();
    }
}
