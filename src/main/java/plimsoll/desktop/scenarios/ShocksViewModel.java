package plimsoll.desktop.scenarios;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.util.Subscription;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.PasteViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.Shock;

/// The shocks of the scenario looked at, value by value: edited in place, marked while not applied.
public final class ShocksViewModel extends TableModel implements AutoCloseable {
    public static final String NAME = "parameter";
    public static final String VALUE = "value";
    public static final String UNIT = "unit";

    private static final String SET = "set/";

    private static final Set<String> SUBJECTS = Set.of("asset", "underlying", "rule");

    private final ScenariosViewModel scenarios;
    private final Subscription subscription;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Rejected> rejected = new HashMap<>();

    /// Where a row stands in the draft.
    private record Place(int step, int index, Shock shock, Optional<ShockParameter> parameter) {}

    /// Text that was not accepted, and why.
    private record Rejected(String text, String message) {}

    /// Follows the scenario looked at until closed.
    public ShocksViewModel(ScenariosViewModel scenarios) {
        super(
                "scenario_shocks",
                List.of(
                        Column.text(NAME, Texts.of("scenarios.editor.name"), 210),
                        Column.choice(VALUE, Texts.of("scenarios.editor.value"), 190, List::of),
                        Column.text(UNIT, "", 60)));
        this.scenarios = scenarios;
        subscription = Subscription.combine(
                scenarios.draftProperty().subscribe(draft -> refresh()),
                scenarios.chosenProperty().subscribe(entry -> {
                    rejected.clear();
                    refresh();
                }),
                scenarios.session().documentProperty().subscribe(document -> refresh()));
        refresh();
    }

    private void refresh() {
        places.clear();
        List<Key> keys = new ArrayList<>();
        scenarios.draftProperty().get().ifPresent(scenario -> place(scenario, keys));
        List<SetDescription.Line> set = set();
        for (int i = 0; i < set.size(); i++) {
            keys.add(new Key(Row.Kind.ITEM, SET + i));
        }
        arrange(keys);
        for (int i = 0; i < set.size(); i++) {
            describe(SET + i, set.get(i));
        }
        places.forEach(this::fill);
    }

    /// A set has no shocks of its own: what it consists of stands in their place, read only.
    private List<SetDescription.Line> set() {
        return scenarios.draftProperty().get().isPresent()
                ? List.of()
                : scenarios
                        .chosenProperty()
                        .get()
                        .map(entry -> SetDescription.lines(entry.item()))
                        .orElse(List.of());
    }

    private void describe(String id, SetDescription.Line line) {
        row(Row.Kind.ITEM, id).ifPresent(row -> {
            row.show(NAME, CellValue.text(line.name()));
            row.show(VALUE, CellValue.text(line.value()));
            row.show(UNIT, CellValue.text(line.unit(), CellState.MUTED));
        });
    }

    private void place(Scenario scenario, List<Key> keys) {
        for (int step = 0; step < scenario.steps().size(); step++) {
            List<Shock> shocks = scenario.steps().get(step).shocks();
            for (int index = 0; index < shocks.size(); index++) {
                Shock shock = shocks.get(index);
                String group = step + "/" + index;
                keys.add(new Key(Row.Kind.GROUP, group));
                places.put(group, new Place(step, index, shock, Optional.empty()));
                for (ShockParameter parameter : ShockParameters.of(shock)) {
                    String id = group + "/" + parameter.name();
                    keys.add(new Key(Row.Kind.ITEM, id));
                    places.put(id, new Place(step, index, shock, Optional.of(parameter)));
                }
            }
        }
    }

    private void fill(String id, Place place) {
        if (place.parameter().isEmpty()) {
            row(Row.Kind.GROUP, id).ifPresent(row -> {
                row.show(NAME, CellValue.text(ShockKind.title(place.shock())));
                row.show(VALUE, CellValue.text(subject(place.shock()), CellState.MUTED));
                row.show(
                        UNIT,
                        CellValue.text(
                                Texts.of("scenarios.editor.step", String.valueOf(place.step() + 1)), CellState.MUTED));
            });
            return;
        }
        ShockParameter parameter = place.parameter().get();
        row(Row.Kind.ITEM, id).ifPresent(row -> {
            row.show(NAME, CellValue.text(parameter.label()));
            row.show(UNIT, CellValue.text(parameter.unit(), CellState.MUTED));
            row.show(VALUE, value(id, place, parameter));
        });
    }

    /// What the shock is about, so that a folded one can be told from others.
    private static String subject(Shock shock) {
        return ShockParameters.of(shock).stream()
                .filter(parameter -> SUBJECTS.contains(parameter.name()))
                .findFirst()
                .map(ShockParameter::text)
                .orElse("");
    }

    private CellValue value(String id, Place place, ShockParameter parameter) {
        CellValue value = CellValue.text(parameter.text());
        if (scenarios.isEditable()) {
            value = value.with(CellState.EDITABLE);
            value = isPending(place, parameter) ? value.with(CellState.EDITED) : value;
        }
        Rejected wrong = rejected.get(id);
        return wrong == null ? value : value.rejected(wrong.text(), wrong.message());
    }

    /// Whether the value is typed and not applied: the applied scenario has no shock of this kind with it at the place.
    private boolean isPending(Place place, ShockParameter parameter) {
        return scenarios
                .applied()
                .filter(scenario -> place.step() < scenario.steps().size())
                .map(scenario -> scenario.steps().get(place.step()).shocks())
                .map(shocks -> shocks.stream()
                        .filter(shock -> shock.getClass().equals(place.shock().getClass()))
                        .flatMap(shock -> ShockParameters.of(shock).stream())
                        .noneMatch(other -> other.name().equals(parameter.name())
                                && other.text().equals(parameter.text())))
                .orElse(true);
    }

    @Override
    public Optional<String> commit(Row row, String column, String text) {
        Place place = places.get(row.id());
        if (!column.equals(VALUE) || place == null || place.parameter().isEmpty() || !scenarios.isEditable()) {
            return Optional.of(Texts.of("scenarios.editor.readOnly"));
        }
        rejected.remove(row.id());
        ShockParameter parameter = place.parameter().get();
        try {
            if (!text.strip().equals(parameter.text())) {
                scenarios.replace(
                        place.step(),
                        place.index(),
                        Optional.of(parameter.with().apply(text.strip())));
            }
            refresh();
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            String message = sentence(refused);
            rejected.put(row.id(), new Rejected(text, message));
            refresh();
            return Optional.of(message);
        }
    }

    /// Returns why a value was refused, as a sentence.
    static String sentence(IllegalArgumentException refused) {
        String message = String.valueOf(refused.getMessage());
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + (message.endsWith(".") ? "" : ".");
    }

    @Override
    public List<String> choices(Row row, Column column) {
        Place place = places.get(row.id());
        return place == null
                ? List.of()
                : place.parameter().map(ShockParameter::choices).orElse(List.of());
    }

    /// Removes the shocks that the rows belong to.
    @Override
    public void remove(List<Row> selected) {
        selected.stream()
                .map(row -> Optional.ofNullable(places.get(row.id())))
                .flatMap(Optional::stream)
                .map(place -> new Place(place.step(), place.index(), place.shock(), Optional.empty()))
                .distinct()
                .sorted((one, other) -> one.step() == other.step()
                        ? Integer.compare(other.index(), one.index())
                        : Integer.compare(other.step(), one.step()))
                .toList()
                .forEach(place -> scenarios.replace(place.step(), place.index(), Optional.empty()));
    }

    @Override
    public Optional<PasteViewModel> unread(String text) {
        return scenarios.isEditable()
                ? Optional.of(new PasteViewModel(text, scenarios.pasted(), new ShockPaste(scenarios)))
                : Optional.empty();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
