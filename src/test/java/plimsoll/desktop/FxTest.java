package plimsoll.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import org.junit.jupiter.api.Test;

class FxTest {
    @Test
    void aListenerThatBreaksEndsTheTest() {
        SimpleIntegerProperty number = new SimpleIntegerProperty();
        number.subscribe((before, after) -> {
            throw new IllegalStateException("broken listener");
        });
        AssertionError found = assertThrows(AssertionError.class, () -> Fx.run(() -> number.set(1)));
        assertEquals("broken listener", found.getCause().getMessage());
        Fx.settle();
    }

    @Test
    void aTaskThatBreaksEndsTheTest() {
        Fx.settle();
        Platform.runLater(() -> {
            throw new IllegalStateException("broken task");
        });
        assertThrows(AssertionError.class, Fx::settle);
    }

    @Test
    void waitingForItselfIsSaidAtOnce() {
        CompletionException found = assertThrows(CompletionException.class, () -> Fx.run(() -> Fx.run(() -> {})));
        assertEquals(IllegalStateException.class, found.getCause().getClass());
    }
}
