package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.model.ReportedRows.Stated;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.account.Agreement;
import plimsoll.domain.text.NumberText;

/// Every number that the venue reports for one pool and its legs, one by one, beside the program's own.
public final class ComparedViewModel extends TableModel implements AutoCloseable {
    public static final String ITEM = "item";
    public static final String NUMBER = "number";
    public static final String OURS = "ours";
    public static final String REPORTED = "venue";
    public static final String DIFFERENCE = "difference";
    public static final String UNIT = "unit";
    public static final String VERDICT = "verdict";

    private final WorkspaceSession session;
    private final String poolId;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final Subscription subscription;

    /// Follows the session until closed.
    public ComparedViewModel(WorkspaceSession session, String poolId) {
        super(
                "compared",
                List.of(
                        Column.text(ITEM, Texts.of("compared.item"), 190),
                        Column.text(NUMBER, Texts.of("compared.number"), 150),
                        Column.number(OURS, Texts.of("compared.ours"), "", 120),
                        Column.number(REPORTED, Texts.of("compared.reported"), "", 120),
                        Column.number(DIFFERENCE, Texts.of("compared.difference"), "", 110),
                        Column.text(UNIT, Texts.of("compared.unit"), 60),
                        Column.text(VERDICT, Texts.of("compared.verdict"), 110)));
        this.session = session;
        this.poolId = poolId;
        this.subscription = session.subscribe(session.inTurn(this::refresh));
        refresh();
    }

    private void refresh() {
        List<Stated> all = new ReportedRows(session).stated(poolId);
        List<Key> keys = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            keys.add(new Key(Row.Kind.ITEM, String.valueOf(at)));
        }
        arrange(keys);
        for (int at = 0; at < all.size(); at++) {
            fill(rows().get(at), all.get(at));
        }
        summary.set(summary(all));
    }

    private static void fill(Row row, Stated number) {
        Verdicts verdict = new Verdicts();
        verdict.compare(number.why(), number.ours(), Optional.of(number.reported()));
        row.show(ITEM, number.item());
        row.show(NUMBER, CellValue.text(Texts.of(number.name())));
        row.show(OURS, ReportedRows.ours(number.ours(), number.decimals(), number.none()));
        row.show(REPORTED, CellValue.typed(number.reported(), number.decimals()));
        row.show(DIFFERENCE, ReportedRows.difference(number.ours(), Optional.of(number.reported()), number.decimals()));
        row.show(UNIT, CellValue.text(number.unit(), CellState.MUTED));
        row.show(VERDICT, number.ours().isEmpty() ? number.none() : verdict.cell());
    }

    private static String summary(List<Stated> all) {
        Map<Agreement, Integer> counts = new EnumMap<>(Agreement.class);
        for (Stated number : all) {
            number.ours().ifPresent(ours -> counts.merge(Agreement.of(ours, number.reported()), 1, Integer::sum));
        }
        int equal = counts.getOrDefault(Agreement.EQUAL, 0);
        int differ = counts.getOrDefault(Agreement.DIFFERENT, 0);
        int compared = equal + differ + counts.getOrDefault(Agreement.NEAR, 0);
        if (compared == 0) {
            return Texts.of("import.result.none");
        }
        if (differ > 0) {
            return Texts.of("import.result.differ", NumberText.count(differ), NumberText.count(compared));
        }
        return equal == compared
                ? Texts.of("import.result.agree", NumberText.count(compared))
                : Texts.of("import.result.near", NumberText.count(equal), NumberText.count(compared));
    }

    /// Returns one sentence about how well the numbers agree, observable.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
