package plimsoll.desktop.answers;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import plimsoll.desktop.session.ComparedBook;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.domain.text.NumberText;

/// How far prices move and how they move together, as typed once for all answers of the screen.
public final class FactorInputs {
    private final StringProperty vol = new SimpleStringProperty("80%");
    private final StringProperty correlation = new SimpleStringProperty("0.8");
    private final StringProperty horizon = new SimpleStringProperty("1");

    /// Returns the annual volatility of prices, as typed.
    public StringProperty volProperty() {
        return vol;
    }

    /// Returns the correlation of every two prices, as typed.
    public StringProperty correlationProperty() {
        return correlation;
    }

    /// Returns the days that a shock or a loss may take, as typed.
    public StringProperty horizonProperty() {
        return horizon;
    }

    /// Returns what is typed as a model of the book's underlyings, and of those of the compared book: both meet the
    /// same markets.
    ///
    /// @throws IllegalArgumentException when a text is no number, or out of range
    FactorModel model(Snapshot snapshot, Optional<ComparedBook> compared) {
        FactorModel model = FactorModel.DEFAULT.withHorizonDays(number(horizon.get()));
        SortedSet<String> assets = new TreeSet<>(snapshot.underlyings());
        compared.ifPresent(book -> assets.addAll(book.snapshot().underlyings()));
        for (String asset : assets) {
            model = model.withVol(asset, number(vol.get()));
            for (String other : assets) {
                if (!other.equals(asset)) {
                    model = model.withCorrelation(asset, other, number(correlation.get()));
                }
            }
        }
        return model;
    }

    /// Returns the number that a text stands for.
    ///
    /// @throws IllegalArgumentException when it is none
    static double number(String text) {
        return switch (NumberText.parse(text)) {
            case NumberText.Parsed.Value parsed -> parsed.value().doubleValue();
            case NumberText.Parsed.Wrong bad -> throw new IllegalArgumentException(bad.message());
        };
    }
}
