package plimsoll.desktop.paths;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.domain.scenario.CallPolicy;
import plimsoll.domain.scenario.MarginLine;
import plimsoll.domain.scenario.PathMarket;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.PathSettings.Horizon;
import plimsoll.domain.scenario.PathSettings.Sampling;
import plimsoll.domain.text.NumberText;

/// What paths assume, as typed; every accepted text is an edit of the document.
public final class PathSettingsViewModel {
    private final WorkspaceSession session;

    /// One setting that is typed.
    public enum Field {
        PATHS(Texts.of("paths.set.paths"), Texts.of("paths.set.paths.hint")),
        DAYS(Texts.of("paths.set.days"), Texts.of("paths.set.days.hint")),
        STEP(Texts.of("paths.set.step"), Texts.of("paths.set.step.hint")),
        SEED(Texts.of("paths.set.seed"), Texts.of("paths.set.seed.hint")),
        VOL(Texts.of("paths.set.vol"), Texts.of("paths.set.vol.hint")),
        CORRELATION(Texts.of("paths.set.correlation"), Texts.of("paths.set.correlation.hint")),
        VOL_MOVES(Texts.of("paths.set.volMoves"), Texts.of("paths.set.volMoves.hint")),
        JUMPS(Texts.of("paths.set.jumps"), Texts.of("paths.set.jumps.hint")),
        FUNDING(Texts.of("paths.set.funding"), Texts.of("paths.set.funding.hint")),
        CALL(Texts.of("paths.set.call"), Texts.of("paths.set.call.hint")),
        FILL(Texts.of("paths.set.fill"), Texts.of("paths.set.fill.hint")),
        KEEP(Texts.of("paths.set.keep"), Texts.of("paths.set.keep.hint"));

        private final String title;
        private final String hint;

        Field(String title, String hint) {
            this.title = title;
            this.hint = hint;
        }

        /// Returns how it is named.
        public String title() {
            return title;
        }

        /// Returns how it is written.
        public String hint() {
            return hint;
        }
    }

    /// Edits the session's settings.
    public PathSettingsViewModel(WorkspaceSession session) {
        this.session = session;
    }

    /// Returns the document, observable; the texts follow it.
    public ReadOnlyObjectProperty<Document> documentProperty() {
        return session.documentProperty();
    }

    private PathSettings settings() {
        return session.document().paths();
    }

    /// Returns a setting as text.
    public String text(Field field) {
        PathSettings settings = settings();
        PathMarket market = settings.market();
        return switch (field) {
            case PATHS -> NumberText.count(settings.sampling().paths());
            case DAYS -> NumberText.file(settings.horizon().days());
            case STEP -> NumberText.file(settings.horizon().stepHours());
            case SEED -> Long.toString(settings.sampling().seed());
            case VOL -> vols(market.vols());
            case CORRELATION -> NumberText.file(market.correlation());
            case VOL_MOVES -> PathTexts.volMoves(market.volMoves());
            case JUMPS -> PathTexts.jumps(market.jumps());
            case FUNDING -> PathTexts.percent(market.fundingRate());
            case CALL -> PathTexts.line(settings.policy().call());
            case FILL -> PathTexts.line(settings.policy().fill());
            case KEEP -> PathTexts.line(settings.policy().keep());
        };
    }

    /// Takes a typed setting; returns why not.
    public Optional<String> commit(Field field, String text) {
        return switch (field) {
            case PATHS ->
                sampling(
                        text,
                        (old, typed) -> new Sampling(whole(typed), old.betweenSteps(), old.antithetic(), old.seed()));
            case SEED ->
                sampling(
                        text,
                        (old, typed) -> new Sampling(old.paths(), old.betweenSteps(), old.antithetic(), seed(typed)));
            case DAYS -> horizon(text, (old, typed) -> new Horizon(PathTexts.number(typed), old.stepHours()));
            case STEP -> horizon(text, (old, typed) -> new Horizon(old.days(), PathTexts.number(typed)));
            case VOL ->
                market(
                        Texts.of("paths.edit.volatility"),
                        old -> new PathMarket(
                                vols(text), old.correlation(), old.volMoves(), old.jumps(), old.fundingRate()));
            case CORRELATION ->
                market(Texts.of("paths.edit.correlation"), old -> old.withCorrelation(PathTexts.number(text)));
            case VOL_MOVES ->
                market(Texts.of("paths.edit.volMoves"), old -> old.withVolMoves(PathTexts.volMoves(text)));
            case JUMPS -> market(Texts.of("paths.edit.jumps"), old -> old.withJumps(PathTexts.jumps(text)));
            case FUNDING -> market(Texts.of("paths.edit.funding"), old -> old.withFundingRate(PathTexts.percent(text)));
            case CALL -> policy(text, (old, line) -> new CallPolicy(line, old.fill(), old.keep()));
            case FILL -> policy(text, (old, line) -> new CallPolicy(old.call(), line, old.keep()));
            case KEEP -> policy(text, (old, line) -> new CallPolicy(old.call(), old.fill(), line));
        };
    }

    /// Returns whether prices between steps count.
    public boolean betweenSteps() {
        return settings().sampling().betweenSteps();
    }

    /// Chooses whether prices between steps count.
    public void chooseBetweenSteps(boolean chosen) {
        Sampling old = settings().sampling();
        apply(
                Texts.of("paths.edit.between"),
                settings -> settings.withSampling(new Sampling(old.paths(), chosen, old.antithetic(), old.seed())));
    }

    /// Returns whether every second path mirrors the one before it.
    public boolean antithetic() {
        return settings().sampling().antithetic();
    }

    /// Chooses antithetic pairs; returns why not.
    public Optional<String> chooseAntithetic(boolean chosen) {
        Sampling old = settings().sampling();
        return apply(
                Texts.of("paths.edit.antithetic"),
                settings -> settings.withSampling(new Sampling(old.paths(), old.betweenSteps(), chosen, old.seed())));
    }

    /// Changes one part by a text.
    @FunctionalInterface
    private interface Change<T, V> {
        T changed(T old, V typed);
    }

    private Optional<String> sampling(String text, Change<Sampling, String> change) {
        return apply(Texts.of("paths.edit.paths"), old -> old.withSampling(change.changed(old.sampling(), text)));
    }

    private Optional<String> horizon(String text, Change<Horizon, String> change) {
        return apply(Texts.of("paths.edit.horizon"), old -> old.withHorizon(change.changed(old.horizon(), text)));
    }

    private Optional<String> market(String name, Function<PathMarket, PathMarket> change) {
        return apply(name, old -> old.withMarket(change.apply(old.market())));
    }

    private Optional<String> policy(String text, Change<CallPolicy, MarginLine> change) {
        return apply(
                Texts.of("paths.edit.calls"),
                old -> old.withPolicy(change.changed(old.policy(), PathTexts.line(text))));
    }

    private Optional<String> apply(String name, UnaryOperator<PathSettings> change) {
        try {
            session.apply(new Edit.SetPaths(name, change.apply(settings())));
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of(sentence(String.valueOf(refused.getMessage())));
        }
    }

    static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + (message.endsWith(".") ? "" : ".");
    }

    private static int whole(String text) {
        double value = PathTexts.number(text);
        if (value != Math.rint(value) || Math.abs(value) > PathSettings.MAX_PATHS) {
            throw new IllegalArgumentException(Texts.of("paths.wrong.paths"));
        }
        return (int) value;
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Texts.of("paths.wrong.seed"), e);
        }
    }

    private static String vols(Map<String, Double> vols) {
        StringBuilder text = new StringBuilder();
        vols.forEach((underlying, vol) -> text.append(text.isEmpty() ? "" : " ")
                .append(underlying)
                .append(' ')
                .append(PathTexts.percent(vol)));
        return text.toString();
    }

    /// Reads one number for all underlyings, or pairs of name and number.
    private SortedMap<String, Double> vols(String text) {
        SortedMap<String, Double> vols = new TreeMap<>();
        String plain = text.strip();
        if (plain.isEmpty()) {
            return vols;
        }
        String[] words = plain.split("[\\s,;=]+", -1);
        if (words.length == 1) {
            double vol = PathTexts.percent(words[0]);
            session.preparedProperty().get().snapshot().underlyings().forEach(underlying -> vols.put(underlying, vol));
            return vols;
        }
        if (words.length % 2 != 0) {
            throw new IllegalArgumentException(Texts.of("paths.wrong.vols"));
        }
        for (int i = 0; i < words.length; i += 2) {
            vols.put(words[i].toUpperCase(java.util.Locale.ROOT), PathTexts.percent(words[i + 1]));
        }
        return vols;
    }
}
