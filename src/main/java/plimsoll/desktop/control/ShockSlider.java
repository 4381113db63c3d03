package plimsoll.desktop.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// A what-if shock in percent: a slider with its middle at 0 and a field for exact numbers.
public final class ShockSlider extends HBox {
    private static final double PERCENT = 100;
    private static final double TICK_PERCENT = 0.1;

    private final Slider slider;
    private final NumberField field;
    private final DoubleProperty ratio = new SimpleDoubleProperty(this, "ratio");
    private final double lowest;
    private final double highest;

    /// Makes a shock of 0.
    ///
    /// @param name    what is shocked
    /// @param lowest  smallest ratio of the slider, below 0, for example -0.5
    /// @param highest largest ratio of the slider, above 0
    /// @param most    largest ratio that may be typed
    public ShockSlider(String name, double lowest, double highest, double most) {
        this.lowest = lowest;
        this.highest = most;
        slider = new Slider(lowest * PERCENT, highest * PERCENT, 0);
        slider.setBlockIncrement(1);
        slider.setAccessibleText(Texts.of("shock.slider", name));
        field = new NumberField(Texts.of("shock.slider", name));
        field.setOnCommit(this::typed);
        field.setOnNudge(ticks -> set(percent(ratio.get()) + ticks * TICK_PERCENT));
        Label label = new Label(name);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(slider);
        getStyleClass().add("shock-slider");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(label, slider, field);
        slider.valueProperty().subscribe((before, now) -> slid(now.doubleValue()));
        slider.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                reset();
            }
        });
        ratio.subscribe(value -> show());
    }

    /// Returns the shock as a ratio, 0.1 for plus 10 percent; setting it moves slider and field.
    public DoubleProperty ratioProperty() {
        return ratio;
    }

    /// Returns the slider, which a narrow window gives up; the field stays.
    public Node slider() {
        return slider;
    }

    /// Takes the focus.
    public void focusSlider() {
        (slider.isVisible() ? slider : field).requestFocus();
    }

    /// Takes the focus where a shock is typed.
    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    /// Sets the shock to 0.
    public void reset() {
        ratio.set(0);
    }

    private Optional<String> typed(String text) {
        String number = text.strip();
        String bare = number.endsWith("%") ? number.substring(0, number.length() - 1) : number;
        return switch (NumberText.parse(bare)) {
            case NumberText.Parsed.Wrong wrong -> Optional.of(wrong.message());
            case NumberText.Parsed.Value value -> accept(value.value().doubleValue());
        };
    }

    private Optional<String> accept(double percent) {
        if (percent < lowest * PERCENT || percent > highest * PERCENT) {
            return Optional.of(Texts.of(
                    "shock.slider.wrong",
                    NumberText.signed(lowest * PERCENT, 0),
                    NumberText.signed(highest * PERCENT, 0)));
        }
        set(percent);
        show();
        return Optional.empty();
    }

    private void set(double percent) {
        ratio.set(Math.clamp(percent, lowest * PERCENT, highest * PERCENT) / PERCENT);
    }

    private void slid(double percent) {
        if (Math.abs(percent - clampedToSlider(percent(ratio.get()))) > 1e-9) {
            set(BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_EVEN).doubleValue());
        }
    }

    private void show() {
        double percent = percent(ratio.get());
        slider.setValue(clampedToSlider(percent));
        boolean oneDecimal = Math.abs(percent * 10 - Math.rint(percent * 10)) < 1e-7;
        field.show(NumberText.signed(percent, oneDecimal ? 1 : 2) + " %");
    }

    private double clampedToSlider(double percent) {
        return Math.clamp(percent, slider.getMin(), slider.getMax());
    }

    private static double percent(double ratio) {
        return ratio * PERCENT;
    }
}
