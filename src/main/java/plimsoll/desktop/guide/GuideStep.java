package plimsoll.desktop.guide;

import java.util.List;

/// What a first look consists of, in order.
public enum GuideStep {
    /// Read the survival corridor.
    READ("guide.read"),
    /// Edit the quantity of a position.
    EDIT("guide.edit"),
    /// Shock the book with the what-if slider.
    SHOCK("guide.shock"),
    /// Find what keeps every pool alive, or add a leg.
    HEDGE("guide.hedge"),
    /// Write the report.
    EXPORT("guide.export");

    private final String key;

    GuideStep(String key) {
        this.key = key;
    }

    /// Returns the key of its sentence.
    public String key() {
        return key;
    }

    /// Returns its place in the guide, counted from 1.
    int number() {
        return List.of(values()).indexOf(this) + 1;
    }
}
