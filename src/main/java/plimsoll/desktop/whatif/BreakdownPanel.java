package plimsoll.desktop.whatif;

import java.util.List;
import javafx.scene.control.Button;
import javafx.util.Subscription;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.control.SegmentedBar;
import plimsoll.desktop.control.TreeTable;
import plimsoll.desktop.model.BreakdownViewModel;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.text.Texts;

/// The margin breakdown: initial or maintenance margin of every pool, opened into its parts.
final class BreakdownPanel {
    /// Pools, and equity and requirement of each, are open at first.
    private static final int OPEN_TO = 1;

    private final BreakdownViewModel model;
    private final Panel panel = new Panel(Texts.of("whatif.breakdown.title"), Texts.of("whatif.breakdown.hint"));
    private final SegmentedBar kind = new SegmentedBar(
            Texts.of("whatif.breakdown.kind"),
            List.of(Texts.of("whatif.breakdown.maintenance"), Texts.of("whatif.breakdown.initial")));
    private final TreeTable<BreakdownViewModel> tree;

    BreakdownPanel(BreakdownViewModel model, Exports exports) {
        this.model = model;
        tree = new TreeTable<>(
                model, Texts.of("whatif.breakdown.title"), BreakdownViewModel.MAINTENANCE_COLUMNS, OPEN_TO);
        Button export = Icons.EXPORT.button(Texts.of("whatif.breakdown.export"), "");
        export.setOnAction(event -> exports.table(model));
        panel.setBody(tree);
        panel.sceneProperty().map(scene -> true).orElse(false).subscribe(model::setShown);
        panel.actions().addAll(kind, export);
        kind.selectedProperty()
                .subscribe(index -> tree.showColumns(
                        index.intValue() == 0
                                ? BreakdownViewModel.MAINTENANCE_COLUMNS
                                : BreakdownViewModel.INITIAL_COLUMNS));
    }

    Panel panel() {
        return panel;
    }

    Subscription follow() {
        return model.hintProperty().subscribe(text -> panel.hintProperty().set(text));
    }
}
