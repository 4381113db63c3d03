package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.domain.scenario.VolTerm;
import plimsoll.domain.text.NumberText;

/// What a run covers, as typed: underlying, ranges and steps in percent, term structure, betas of the others.
public final class GridViewModel {
    private static final double PERCENT = 100.0;

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
        session.apply(new Edit.SetStress("stressed underlying", settings().withUnderlying(value)));
    }

    /// Returns the price axis as text, for example `-60 to 60 step 5`.
    public String prices() {
        return text(settings().priceShocks());
    }

    /// Returns the volatility axis as text.
    public String vols() {
        return text(settings().volShocks());
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
        session.apply(new Edit.SetStress(
                "volatility term structure", settings().withTerm(scaled ? VolTerm.VENUE : VolTerm.FLAT)));
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
                    return new Edit.SetStress("beta of " + other, settings().withBetas(betas));
                });
        };
    }

    /// Reads an axis: `FROM to TO step STEP` or a list of percent values; 0 is added when missing.
    ///
    /// @throws IllegalArgumentException naming what is wrong
    public static List<Double> axis(String text) {
        TreeSet<BigDecimal> values = new TreeSet<>();
        String[] words = text.strip().toLowerCase(java.util.Locale.ROOT).split("\\s+(?:to|step)\\s+", -1);
        if (words.length == 3) {
            BigDecimal from = number(words[0]);
            BigDecimal to = number(words[1]);
            BigDecimal step = number(words[2]);
            if (step.signum() <= 0 || from.compareTo(to) >= 0) {
                throw new IllegalArgumentException("write FROM to TO step STEP with FROM below TO and STEP above 0");
            }
            if (to.subtract(from).divide(step, java.math.RoundingMode.DOWN).intValue() > 400) {
                throw new IllegalArgumentException("at most 401 values; take a larger step");
            }
            for (BigDecimal value = from; value.compareTo(to) <= 0; value = value.add(step)) {
                values.add(value);
            }
        } else {
            for (String word : text.strip().split("[;\\s]+", -1)) {
                values.add(number(word));
            }
        }
        values.add(BigDecimal.ZERO);
        List<Double> shocks = new ArrayList<>();
        for (BigDecimal value : values) {
            shocks.add(value.movePointLeft(2).doubleValue());
        }
        return shocks;
    }

    private static BigDecimal number(String word) {
        return switch (NumberText.parse(word.replace("%", ""))) {
            case NumberText.Parsed.Value value -> value.value();
            case NumberText.Parsed.Wrong wrong ->
                throw new IllegalArgumentException(
                        "\u201c" + word + "\u201d is not a number of percent; write -60 to 60 step 5, or a list");
        };
    }

    private Optional<String> commitAxis(String text, boolean price) {
        return apply(() -> {
            List<Double> axis = axis(text);
            StressSettings settings = settings();
            return price
                    ? new Edit.SetStress("price shocks", settings.withAxes(axis, settings.volShocks()))
                    : new Edit.SetStress("volatility shocks", settings.withAxes(settings.priceShocks(), axis));
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

    private static String text(List<Double> shocks) {
        double step = shocks.size() > 1 ? shocks.get(1) - shocks.get(0) : 0;
        boolean even = shocks.size() > 3;
        for (int i = 1; i < shocks.size(); i++) {
            even &= Math.abs(shocks.get(i) - shocks.get(i - 1) - step) < 1e-9;
        }
        if (even) {
            return percent(shocks.getFirst()) + " to " + percent(shocks.getLast()) + " step " + percent(step);
        }
        StringBuilder list = new StringBuilder();
        for (double shock : shocks) {
            list.append(list.isEmpty() ? "" : " ").append(percent(shock));
        }
        return list.toString();
    }

    private static String percent(double shock) {
        return NumberText.file(Math.rint(shock * PERCENT * 1e6) / 1e6);
    }

    private StressSettings settings() {
        return session.document().stress();
    }
}
