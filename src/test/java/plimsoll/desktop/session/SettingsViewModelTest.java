package plimsoll.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import plimsoll.domain.UserSettings;
import plimsoll.domain.text.NumberStyle;

class SettingsViewModelTest {
    private final SettingsViewModel model = new SettingsViewModel(UserSettings.DEFAULTS);

    @Test
    void typedNumbersAreTakenWithinTheirRanges() {
        assertTrue(model.commitFont("140 %").isEmpty());
        assertEquals("140 %", model.font());
        assertTrue(model.commitThreads("3").isEmpty());
        assertEquals(3, model.settings().threadsOf(8));
        assertTrue(model.commitThreads(" ").isEmpty());
        assertEquals("", model.threads());
        assertEquals(7, model.settings().threadsOf(8), "one is left to the window");
        assertEquals(1, model.settings().threadsOf(1));
    }

    @Test
    void otherNumbersAreRefusedWithTheReasonAndChangeNothing() {
        assertTrue(model.commitFont("79").orElseThrow().contains("80 % to 200 %"));
        assertTrue(model.commitFont("large").orElseThrow().contains("not a number"));
        assertTrue(model.commitFont("100.5").orElseThrow().contains("whole number"));
        assertTrue(model.commitThreads("-1").orElseThrow().contains("0 to 256"));
        assertTrue(model.commitThreads("1e12").orElseThrow().contains("too large"));
        assertEquals(UserSettings.DEFAULTS, model.settings());
    }

    @Test
    void choicesHoldAtOnce() {
        model.chooseLook(UserSettings.Look.LIGHT);
        model.chooseNumbers(NumberStyle.COMMA);
        model.chooseAutosave(false);
        assertEquals(
                new UserSettings(
                        UserSettings.Look.LIGHT,
                        UserSettings.Colors.BLUE_ORANGE,
                        NumberStyle.COMMA,
                        100,
                        0,
                        false,
                        true,
                        java.util.Optional.empty(),
                        java.util.Collections.emptySortedMap()),
                model.settings());
    }
}
