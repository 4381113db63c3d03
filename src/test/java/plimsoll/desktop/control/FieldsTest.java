package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;

class FieldsTest {
    private final List<String> committed = new ArrayList<>();

    @Test
    void enterHandsTheTextOverOnce() {
        NumberField field = field();
        Fx.run(() -> {
            field.setText("3,100");
            press(field, KeyCode.ENTER);
            press(field, KeyCode.ENTER);
        });

        assertEquals(List.of("3,100"), committed);
    }

    @Test
    void wrongTextStaysWithItsReasonUntilEscapeBringsTheLastValidOneBack() {
        NumberField field = field();
        Fx.run(() -> {
            field.setText("x");
            field.commit();
        });
        assertEquals("x", field.getText());
        assertEquals("Not a number.", field.reason());

        Fx.run(() -> press(field, KeyCode.ESCAPE));
        assertEquals("3,072.00", field.getText());
        assertEquals("", field.reason());
    }

    @Test
    void anUpdateFromOutsideDoesNotOverwriteAnOpenEdit() {
        NumberField field = field();
        Fx.run(() -> {
            field.setText("31");
            field.show("9");
        });

        assertEquals("31", field.getText());
    }

    @Test
    void sliderFieldAndRatioOfAShockAgree() {
        ShockSlider shock = Fx.call(() -> new ShockSlider("Price", -0.5, 0.5, 2));
        Slider slider = (Slider) shock.getChildren().get(1);
        NumberField field = (NumberField) shock.getChildren().get(2);

        Fx.run(() -> slider.setValue(-4.04));
        assertEquals(-0.04, shock.ratioProperty().get(), 1e-12);
        assertEquals("\u22124.0 %", field.getText());

        Fx.run(() -> {
            field.setText("12.5");
            field.commit();
        });
        assertEquals(0.125, shock.ratioProperty().get(), 1e-12);
        assertEquals(12.5, slider.getValue(), 1e-9);
        assertEquals("+12.5 %", field.getText());

        Fx.run(shock::reset);
        assertEquals("0.0 %", field.getText());
    }

    @Test
    void aShockBeyondTheSliderMayBeTypedUpToItsLimit() {
        ShockSlider shock = Fx.call(() -> new ShockSlider("Volatility", -0.5, 0.5, 2));
        NumberField field = (NumberField) shock.getChildren().get(2);
        Fx.run(() -> {
            field.setText("150 %");
            field.commit();
        });
        assertEquals(1.5, shock.ratioProperty().get(), 1e-12);

        Fx.run(() -> {
            field.setText("250");
            field.commit();
        });
        assertEquals(1.5, shock.ratioProperty().get(), 1e-12);
        assertFalse(field.reason().isEmpty());
    }

    private NumberField field() {
        return Fx.call(() -> {
            NumberField made = new NumberField("Price");
            made.show("3,072.00");
            made.setOnCommit(text -> {
                committed.add(text);
                return text.equals("x") ? Optional.of("Not a number.") : Optional.empty();
            });
            return made;
        });
    }

    private static void press(NumberField field, KeyCode code) {
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
