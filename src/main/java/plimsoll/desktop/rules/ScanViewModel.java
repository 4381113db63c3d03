package plimsoll.desktop.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import plimsoll.desktop.model.Changes;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.ScanBlock;
import plimsoll.domain.rule.ScanReduction;
import plimsoll.domain.rule.ScanWeight;
import plimsoll.domain.rule.VolDirection;
import plimsoll.domain.rule.VolRule;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.PartResult;
import plimsoll.engine.result.ScanResult;

/// The scans of the file looked at as matrices, with what counts in each cell for one netting set of this book.
public final class ScanViewModel implements AutoCloseable {
    private final RulesViewModel rules;
    private final Subscription subscription;
    private final ReadOnlyObjectWrapper<List<String>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ScanGrid>> grid = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Map<String, Shown> shown = Map.of();

    /// A scan, for a netting set where there is one.
    private record Shown(Component.Scan scan, Optional<RulesViewModel.BookSet> set) {
        Optional<ScanResult> result() {
            return set.flatMap(found -> found.result().parts().stream()
                            .filter(part -> part.id().equals(scan.id()))
                            .findFirst())
                    .flatMap(PartResult::scan);
        }
    }

    /// Follows the file looked at and the newest run until closed.
    public ScanViewModel(RulesViewModel rules) {
        this.rules = rules;
        this.subscription = Subscription.combine(
                Changes.follow(
                        this::refresh, rules.ruleProperty(), rules.session().runProperty()),
                Changes.follow(this::draw, chosen));
        refresh();
    }

    /// Returns the matrices that can be looked at: one per scan and netting set, observable.
    public ReadOnlyObjectProperty<List<String>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /// Returns the matrix chosen, observable.
    public ObjectProperty<Optional<String>> chosenProperty() {
        return chosen;
    }

    /// Returns the matrix, observable; empty when the file has no scan.
    public ReadOnlyObjectProperty<Optional<ScanGrid>> gridProperty() {
        return grid.getReadOnlyProperty();
    }

    private void refresh() {
        Map<String, Shown> all = new LinkedHashMap<>();
        List<RulesViewModel.BookSet> sets = rules.sets();
        for (Component.Scan scan : scans()) {
            if (sets.isEmpty()) {
                all.put(scan.id(), new Shown(scan, Optional.empty()));
            }
            for (RulesViewModel.BookSet set : sets) {
                all.put(set.title() + ": " + scan.id(), new Shown(scan, Optional.of(set)));
            }
        }
        shown = all;
        choices.set(List.copyOf(all.keySet()));
        if (chosen.get().filter(all::containsKey).isEmpty()) {
            chosen.set(all.keySet().stream().findFirst());
        }
        draw();
    }

    private List<Component.Scan> scans() {
        return rules.ruleProperty().get().flatMap(found -> found.file().portfolio()).stream()
                .map(PortfolioRule::components)
                .flatMap(List::stream)
                .filter(Component.Scan.class::isInstance)
                .map(Component.Scan.class::cast)
                .toList();
    }

    /// Takes typed text as the new value of a number of the matrix.
    Optional<String> commit(ScanGrid.Typed number, String text) {
        return rules.edits().number(number.path(), text);
    }

    /// Adds a move after one that is listed.
    void addMove(ScanGrid.Typed number) {
        ScanMove.at(number.path()).ifPresent(move -> move.addAfter(rules.edits()));
    }

    /// Removes a move that is listed.
    void removeMove(ScanGrid.Typed number) {
        ScanMove.at(number.path()).ifPresent(move -> move.remove(rules.edits()));
    }

    private void draw() {
        grid.set(chosen.get().map(shown::get).map(this::grid));
    }

    private Optional<ScanGrid.Typed> number(String path) {
        return rules.parameters().stream()
                .filter(item -> item.path().equals(path))
                .findFirst()
                .map(item -> new ScanGrid.Typed(path, item.label(), item.text()));
    }

    private ScanGrid grid(Shown shown) {
        Optional<ScanResult> result = shown.result();
        double unit = result.map(ScanResult::unit).orElse(Double.NaN);
        Map<String, ScanResult.Cell> cells = new HashMap<>();
        result.ifPresent(found ->
                found.cells().forEach(cell -> cells.put(key(cell.block(), cell.move(), cell.direction()), cell)));
        Optional<ScanResult.Cell> worst = result.filter(found ->
                        found.worst() >= 0 && found.worst() < found.cells().size())
                .map(found -> found.cells().get(found.worst()));
        String currency = shown.set().map(set -> set.pool().currency()).orElse("");
        boolean volFirst = shown.scan().reduction() == ScanReduction.WORST_VOL_FIRST;
        List<ScanGrid.Line> lines = new ArrayList<>();
        for (VolDirection direction : directions(shown.scan())) {
            List<Optional<ScanGrid.Cell>> row = new ArrayList<>();
            for (int b = 0; b < shown.scan().blocks().size(); b++) {
                ScanBlock block = shown.scan().blocks().get(b);
                boolean tried = (volFirst ? block.vols().subList(0, 1) : block.vols()).contains(direction);
                for (BigDecimal move : block.moves()) {
                    Optional<ScanResult.Cell> cell =
                            Optional.ofNullable(cells.get(key(b, move.doubleValue(), direction)));
                    String place = percent(move) + ", " + title(shown.scan(), direction);
                    row.add(tried ? Optional.of(cell(cell, unit, place, currency, worst)) : Optional.empty());
                }
            }
            lines.add(new ScanGrid.Line(title(shown.scan(), direction), amount(shown.scan(), direction), row));
        }
        String decided = worst.map(cell -> Texts.of(
                        "rules.scan.worstAt",
                        number(cell.counted() * unit, currency),
                        percent(BigDecimal.valueOf(cell.move())),
                        title(shown.scan(), cell.direction())))
                .orElse("");
        return new ScanGrid(currency, decided, limit(cells, unit), heads(shown.scan()), lines);
    }

    private static ScanGrid.Cell cell(
            Optional<ScanResult.Cell> cell,
            double unit,
            String place,
            String currency,
            Optional<ScanResult.Cell> worst) {
        double value = cell.map(found -> found.counted() * unit).orElse(Double.NaN);
        return new ScanGrid.Cell(
                value,
                cell.isPresent() ? brief(value, currency) : "",
                cell.isPresent() ? Texts.of("rules.scan.cellAt", number(value, currency), currency, place) : place,
                cell.isPresent() && cell.equals(worst));
    }

    private static double limit(Map<String, ScanResult.Cell> cells, double unit) {
        double extreme = cells.values().stream()
                .mapToDouble(cell -> Math.abs(cell.counted() * unit))
                .max()
                .orElse(0);
        return extreme > 0 ? extreme : 1;
    }

    private static Set<VolDirection> directions(Component.Scan scan) {
        Set<VolDirection> all = new LinkedHashSet<>();
        boolean volFirst = scan.reduction() == ScanReduction.WORST_VOL_FIRST;
        scan.blocks().forEach(block -> all.addAll(volFirst ? block.vols().subList(0, 1) : block.vols()));
        return all;
    }

    private List<ScanGrid.Head> heads(Component.Scan scan) {
        List<ScanGrid.Head> heads = new ArrayList<>();
        for (int b = 0; b < scan.blocks().size(); b++) {
            ScanBlock block = scan.blocks().get(b);
            for (int m = 0; m < block.moves().size(); m++) {
                BigDecimal move = block.moves().get(m);
                heads.add(new ScanGrid.Head(
                        percent(move),
                        weight(block.weight(), move),
                        m == 0 && b > 0,
                        move(scan, b, m),
                        share(scan, b)));
            }
        }
        return heads;
    }

    /// The number that a move comes from: its own where moves are listed, the range at both ends of an even block.
    private Optional<ScanGrid.Typed> move(Component.Scan scan, int block, int move) {
        return switch (scan.blocks().get(block)) {
            case ScanBlock.Listed ignored -> number(new ScanMove(scan.id(), block, move).path());
            case ScanBlock.Even even ->
                move == 0 || move == even.moves().size() - 1
                        ? number("parts/" + scan.id() + "/blocks/" + block + "/range")
                        : Optional.empty();
        };
    }

    /// The weight of a block that is the same at all its moves.
    private Optional<ScanGrid.Typed> share(Component.Scan scan, int block) {
        return number("parts/" + scan.id() + "/blocks/" + block + "/weight/share");
    }

    private Optional<ScanGrid.Typed> amount(Component.Scan scan, VolDirection direction) {
        return scan.reduction() == ScanReduction.WORST_VOL_FIRST
                ? Optional.empty()
                : switch (direction) {
                    case UP -> number("parts/" + scan.id() + "/vol/up");
                    case DOWN -> number("parts/" + scan.id() + "/vol/down");
                    case NONE, SKEW_LINEAR, SKEW_ABSOLUTE -> Optional.empty();
                };
    }

    /// How much of a result counts at a move; empty for all of it.
    private static String weight(ScanWeight weight, BigDecimal move) {
        double share = switch (weight) {
            case ScanWeight.Fixed fixed -> fixed.share().doubleValue();
            case ScanWeight.OverMove over ->
                over.factor().doubleValue() * over.range().doubleValue() / Math.abs(move.doubleValue());
        };
        return share == 1 ? "" : NumberText.screen(share * 100, 0) + " %";
    }

    private static String title(Component.Scan scan, VolDirection direction) {
        if (scan.reduction() == ScanReduction.WORST_VOL_FIRST) {
            return Texts.of("rules.scan.worstVol");
        }
        VolRule vol = scan.vol();
        String unit = vol.shape() == VolRule.Shape.RELATIVE ? " %" : Texts.of("rules.scan.points");
        return switch (direction) {
            case UP -> Texts.of("rules.scan.volUp", NumberText.exact(vol.up().movePointRight(2), 0) + unit);
            case NONE -> Texts.of("rules.scan.volSame");
            case DOWN ->
                Texts.of(
                        "rules.scan.volDown",
                        NumberText.MINUS + NumberText.exact(vol.down().movePointRight(2), 0) + unit);
            case SKEW_LINEAR -> Texts.of("rules.scan.linearSkew");
            case SKEW_ABSOLUTE -> Texts.of("rules.scan.absoluteSkew");
        };
    }

    private static String percent(BigDecimal move) {
        double points = move.doubleValue() * 100;
        boolean whole = Math.abs(points - Math.rint(points)) < 1e-9;
        return points == 0 ? "0 %" : NumberText.signed(points, whole ? 0 : 1) + " %";
    }

    private static String number(double value, String currency) {
        return NumberText.signed(value, NumberText.decimalsOf(currency));
    }

    /// At most five digits: thousands from 10,000, else two decimals below 100.
    private static String brief(double value, String currency) {
        double size = Math.abs(value);
        if (size >= 10_000) {
            return NumberText.signed(value / 1000, 0) + "k";
        }
        int decimals = size >= 100 ? 0 : Math.min(2, NumberText.decimalsOf(currency));
        return size < 0.5 * StrictMath.pow(10, -decimals) ? "0" : NumberText.signed(value, decimals);
    }

    private static String key(int block, double move, VolDirection direction) {
        return block + "/" + move + "/" + direction;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
