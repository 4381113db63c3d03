package plimsoll.desktop.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.domain.scenario.VolTerm;
import plimsoll.domain.text.NumberText;

/// What a run covers, as typed: underlying, ranges and steps in percent, term structure, betas of the others.
public final class GridViewModel {
    private final WorkspaceSession session;

    /// Edits the session's settings.
    public GridViewModel(WorkspaceSession session) {
        this.session = session;
    }

    /// Returns the document, observable; the texts below follow it.
    public ReadOnlyObjectProperty<Document> documentProperty() {
        return session.documentProperty();
    }

    /// Returns the underlyings to choose from.
    public List<String> underlyings() {
        TreeSet<String> names = new TreeSet<>();
        session.document().instruments().forEach(item -> names.add(item.underlying()));
        names.add(settings().underlying());
        return List.copyOf(names);
    }

    /// Returns the chosen underlying.
    public String underlying() {
        return settings().underlying();
    }

    /// Chooses the underlying.
    public void chooseUnderlying(String value) {
        session.apply(new Edit.SetStress(Texts.of("undo.underlying"), settings().withUnderlying(value)));
    }

    /// Returns the price axis as text, for example `-60 % to 60 %, step 5 %, fine 1 % within 5 %`.
    public String prices() {
        return AxisText.format(settings().priceShocks());
    }

    /// Returns the volatility axis as text.
    public String vols() {
        return AxisText.format(settings().volShocks());
    }

    /// Takes a price axis; returns why not.
    public Optional<String> commitPrices(String text) {
        return commitAxis(text, true);
    }

    /// Takes a volatility axis; returns why not.
    public Optional<String> commitVols(String text) {
        return commitAxis(text, false);
    }

    /// Returns whether volatility shocks scale with maturity.
    public boolean scaledByMaturity() {
        return settings().term().shortPower() != 0 || settings().term().longPower() != 0;
    }

    /// Chooses between shocks scaled by maturity and flat ones.
    public void chooseScaled(boolean scaled) {
        session.apply(
                new Edit.SetStress(Texts.of("undo.term"), settings().withTerm(scaled ? VolTerm.VENUE : VolTerm.FLAT)));
    }

    /// Returns the other underlyings of the book, whose beta can be set.
    public List<String> others() {
        return underlyings().stream().filter(name -> !name.equals(underlying())).toList();
    }

    /// Returns the beta of another underlying as text; `0` when held fixed.
    public String beta(String other) {
        Double beta = settings().betas().get(other);
        return beta == null ? "0" : NumberText.file(beta);
    }

    /// Takes a beta; returns why not.
    public Optional<String> commitBeta(String other, String text) {
        return switch (NumberText.parse(text)) {
            case NumberText.Parsed.Wrong wrong -> Optional.of(wrong.message());
            case NumberText.Parsed.Value number ->
                apply(() -> {
                    SortedMap<String, Double> betas = new TreeMap<>(settings().betas());
                    betas.remove(other);
                    if (number.value().signum() != 0) {
                        betas.put(other, number.value().doubleValue());
                    }
                    return new Edit.SetStress(
                            Texts.of("undo.beta", other), settings().withBetas(betas));
                });
        };
    }

    private Optional<String> commitAxis(String text, boolean price) {
        return apply(() -> {
            List<Double> axis = AxisText.parse(text);
            StressSettings settings = settings();
            return price
                    ? new Edit.SetStress(Texts.of("undo.heat.prices"), settings.withAxes(axis, settings.volShocks()))
                    : new Edit.SetStress(Texts.of("undo.heat.vols"), settings.withAxes(settings.priceShocks(), axis));
        });
    }

    private Optional<String> apply(java.util.function.Supplier<Edit> edit) {
        try {
            session.apply(edit.get());
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            return Optional.of(Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".");
        }
    }

    private StressSettings settings() {
        return session.document().stress();
    }
}
