package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.scenario.HeatFactor;
import plimsoll.domain.scenario.HeatSettings;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.domain.text.NumberText;

/// What the heat map shows, as typed and chosen: two factors, their ranges, and whose buffer.
public final class HeatAxesViewModel {
    /// The choice of the smallest buffer.
    public static final String ALL_POOLS = Texts.of("heat.axis.allPools");

    /// The name of funding as an axis.
    public static final String FUNDING = Texts.of("heat.axis.funding");

    /// The name of collateral marks as an axis.
    public static final String MARK = Texts.of("heat.axis.mark");

    private static final List<HeatFactor> FACTORS = List.of(HeatFactor.values());
    private static final List<String> NAMES = List.of(
            Texts.of("heat.axis.price"),
            Texts.of("heat.axis.vol"),
            Texts.of("heat.axis.time"),
            FUNDING,
            Texts.of("heat.axis.forwardBasis"),
            Texts.of("heat.axis.perpetualBasis"),
            MARK);

    private final WorkspaceSession session;

    /// Edits the session's settings.
    public HeatAxesViewModel(WorkspaceSession session) {
        this.session = session;
    }

    /// Returns the document, observable; the choices and texts follow it.
    public ReadOnlyObjectProperty<Document> documentProperty() {
        return session.documentProperty();
    }

    /// Returns the factors to choose from.
    public List<String> factors() {
        return NAMES;
    }

    /// Returns the factor from left to right.
    public String across() {
        return name(heat().across());
    }

    /// Returns the factor from bottom to top.
    public String up() {
        return name(heat().up());
    }

    /// Chooses the factor from left to right; the other axis gets the former one when both would be the same.
    public Optional<String> chooseAcross(String name) {
        return apply(Texts.of("undo.heat.axis"), heat -> heat.withAcross(factor(name)));
    }

    /// Chooses the factor from bottom to top.
    public Optional<String> chooseUp(String name) {
        return apply(Texts.of("undo.heat.axis"), heat -> heat.withUp(factor(name)));
    }

    static String name(HeatFactor factor) {
        return NAMES.get(FACTORS.indexOf(factor));
    }

    private static HeatFactor factor(String name) {
        return FACTORS.get(NAMES.indexOf(name));
    }

    /// Returns the range of a factor as text, for example `0 d to 40 d, step 2 d`.
    public String range(String name) {
        HeatFactor factor = factor(name);
        List<Double> amounts = heat().amounts(factor, stress());
        return factor == HeatFactor.TIME ? days(amounts) : AxisText.format(amounts);
    }

    /// Takes a range of a factor; returns why not.
    public Optional<String> commitRange(String name, String text) {
        HeatFactor factor = factor(name);
        return switch (factor) {
            case PRICE ->
                change(
                        Texts.of("undo.heat.prices"),
                        () -> stress().withAxes(AxisText.parse(text), stress().volShocks()));
            case VOL ->
                change(
                        Texts.of("undo.heat.vols"),
                        () -> stress().withAxes(stress().priceShocks(), AxisText.parse(text)));
            case TIME -> apply(Texts.of("undo.heat.range"), heat -> heat.withRange(factor, days(text)));
            default -> apply(Texts.of("undo.heat.range"), heat -> heat.withRange(factor, AxisText.parse(text)));
        };
    }

    /// A range of days is written as one of percent, with another unit.
    private static List<Double> days(String text) {
        return AxisText.parse(text.replaceAll("(?<=[\\d\\s])(days?|d)\\b", " ")).stream()
                .map(ratio -> Math.rint(ratio * 1e8) / 1e6)
                .toList();
    }

    private static String days(List<Double> amounts) {
        return AxisText.format(amounts.stream().map(day -> day / 100).toList()).replace(" %", " d");
    }

    /// Returns whose buffer can be shown: all pools, then each.
    public List<String> pools() {
        List<String> names = new ArrayList<>(List.of(ALL_POOLS));
        poolSnapshots().forEach(pool -> names.add(pool.name()));
        return names;
    }

    /// Returns whose buffer is shown.
    public String pool() {
        return heat().poolId()
                .flatMap(id -> poolSnapshots().stream()
                        .filter(pool -> pool.id().equals(id))
                        .findFirst())
                .map(PoolSnapshot::name)
                .orElse(ALL_POOLS);
    }

    /// Chooses whose buffer is shown.
    public void choosePool(String name) {
        Optional<String> id = poolSnapshots().stream()
                .filter(pool -> pool.name().equals(name))
                .map(PoolSnapshot::id)
                .findFirst();
        apply(Texts.of("undo.heat.pool"), heat -> heat.withPool(id));
    }

    private List<PoolSnapshot> poolSnapshots() {
        return session.preparedProperty().get().snapshot().pools();
    }

    /// Returns the collateral whose mark can move.
    public List<String> assets() {
        return assets(session.document());
    }

    static List<String> assets(Document document) {
        TreeSet<String> names = new TreeSet<>();
        document.balances().forEach(balance -> names.add(balance.asset()));
        return List.copyOf(names);
    }

    /// Returns the collateral whose mark moves; empty when the book has none.
    public Optional<String> asset() {
        return asset(session.document());
    }

    static Optional<String> asset(Document document) {
        List<String> all = assets(document);
        return document.stress()
                .heat()
                .markAsset()
                .filter(all::contains)
                .or(() -> all.stream().findFirst());
    }

    /// Chooses the collateral whose mark moves.
    public void chooseAsset(String asset) {
        apply(Texts.of("undo.heat.collateral"), heat -> heat.withMarkAsset(asset));
    }

    /// Returns for how many days funding is paid.
    public String fundingDays() {
        return NumberText.file(heat().fundingDays());
    }

    /// Takes for how many days funding is paid; returns why not.
    public Optional<String> commitFundingDays(String text) {
        return switch (NumberText.parse(text)) {
            case NumberText.Parsed.Wrong wrong -> Optional.of(wrong.message());
            case NumberText.Parsed.Value number ->
                apply(
                        Texts.of("undo.heat.funding"),
                        heat -> heat.withFundingDays(number.value().doubleValue()));
        };
    }

    private Optional<String> apply(String field, UnaryOperator<HeatSettings> change) {
        return change(field, () -> stress().withHeat(change.apply(heat())));
    }

    private Optional<String> change(String field, java.util.function.Supplier<StressSettings> change) {
        try {
            session.apply(new Edit.SetStress(field, change.get()));
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            return Optional.of(Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".");
        }
    }

    private StressSettings stress() {
        return session.document().stress();
    }

    private HeatSettings heat() {
        return stress().heat();
    }
}
